package org.frameseek.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.frameseek.tensors.DType;

/// Reads the pickle of a PyTorch state dictionary. This stack machine knows only the instructions that such files need.
/// The few names it accepts stand for data, and it never calls anything. It refuses everything else.
final class TorchPickle {
    private enum Name { ORDERED_DICT, REBUILD_TENSOR, REBUILD_PARAMETER }

    private record Storage(DType type, String key) {
    }

    private static final Map<String, Object> NAMES = Map.of(
            "collections OrderedDict", Name.ORDERED_DICT,
            "torch._utils _rebuild_tensor_v2", Name.REBUILD_TENSOR,
            "torch._utils _rebuild_parameter", Name.REBUILD_PARAMETER,
            "torch FloatStorage", DType.F32,
            "torch HalfStorage", DType.F16,
            "torch BFloat16Storage", DType.BF16,
            "torch DoubleStorage", DType.F64,
            "torch LongStorage", DType.I64,
            "torch IntStorage", DType.I32,
            "torch BoolStorage", DType.BOOL);
    private static final Object MARK = new Object();
    private static final int DEEPEST = 1 << 20;

    private final ByteBuffer in;
    private final Deque<Object> stack = new ArrayDeque<>();
    private final Map<Integer, Object> memo = new HashMap<>();

    TorchPickle(byte[] bytes) {
        in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The tensors of the state dictionary by name.
    Map<String, PickledTensor> tensors() throws PickleException {
        try {
            var tensors = new LinkedHashMap<String, PickledTensor>();
            if (!(run() instanceof Map<?, ?> dictionary)) {
                throw new PickleException("it holds no dictionary of tensors");
            }
            dictionary.forEach((name, value) -> {
                if (name instanceof String text && value instanceof PickledTensor tensor) {
                    tensors.put(text, tensor);
                }
            });
            return tensors;
        } catch (RuntimeException e) {
            // Any failure of the stack machine (empty stack, wrong type, short buffer) means damage.
            throw new PickleException("its data.pkl is damaged", e);
        }
    }

    private Object run() throws PickleException {
        while (stack.size() < DEEPEST) {
            int code = in.get() & 0xff;
            switch (code) {
                case 0x80 -> in.get(); // PROTO
                case '.' -> { // STOP
                    return stack.pop();
                }
                case '(' -> stack.push(MARK);
                case 'c' -> stack.push(global(line() + " " + line()));
                case 'q' -> memo.put(in.get() & 0xff, stack.peek()); // BINPUT
                case 'r' -> memo.put(in.getInt(), stack.peek()); // LONG_BINPUT
                case 'h' -> stack.push(remembered(in.get() & 0xff)); // BINGET
                case 'j' -> stack.push(remembered(in.getInt())); // LONG_BINGET
                case 'X' -> stack.push(text(in.getInt())); // BINUNICODE
                case 0x8c -> stack.push(text(in.get() & 0xff)); // SHORT_BINUNICODE
                case 'K' -> stack.push((long) (in.get() & 0xff)); // BININT1
                case 'M' -> stack.push((long) (in.getShort() & 0xffff)); // BININT2
                case 'J' -> stack.push((long) in.getInt()); // BININT
                case 0x8a -> stack.push(longInteger(in.get())); // LONG1
                case 'G' -> stack.push(Double.longBitsToDouble(Long.reverseBytes(in.getLong()))); // BINFLOAT
                case 'N' -> stack.push(Void.class); // NONE
                case 0x88 -> stack.push(true);
                case 0x89 -> stack.push(false);
                case ')' -> stack.push(List.of());
                case ']' -> stack.push(new ArrayList<>());
                case '}' -> stack.push(new LinkedHashMap<>());
                case 't' -> stack.push(sinceMark()); // TUPLE
                case 0x85 -> stack.push(top(1)); // TUPLE1
                case 0x86 -> stack.push(top(2));
                case 0x87 -> stack.push(top(3));
                case 'a' -> append(top(1)); // APPEND
                case 'e' -> append(sinceMark()); // APPENDS
                case 's' -> setItems(top(2)); // SETITEM
                case 'u' -> setItems(sinceMark()); // SETITEMS
                case 'Q' -> stack.push(storage((List<?>) stack.pop())); // BINPERSID
                case 'R' -> reduce(); // REDUCE
                case 'b' -> stack.pop(); // BUILD: attributes of the dictionary, of no use here
                default -> throw new PickleException("its data.pkl holds an instruction (0x%02x) that model weights "
                        .formatted(code) + "do not need");
            }
        }
        throw new PickleException("its data.pkl is nested too deeply");
    }

    private Object global(String name) throws PickleException {
        var known = NAMES.get(name);
        if (known == null) {
            throw new PickleException("its data.pkl names \"" + name.replace(' ', '.') + "\", which is not a tensor");
        }
        return known;
    }

    private Object remembered(int index) throws PickleException {
        var value = memo.get(index);
        if (value == null) {
            throw new PickleException("its data.pkl refers to nothing");
        }
        return value;
    }

    private void reduce() throws PickleException {
        var arguments = (List<?>) stack.pop();
        stack.push(switch ((Name) stack.pop()) {
            case ORDERED_DICT -> new LinkedHashMap<>();
            case REBUILD_PARAMETER -> arguments.getFirst();
            case REBUILD_TENSOR -> tensor(arguments);
        });
    }

    private static PickledTensor tensor(List<?> arguments) throws PickleException {
        var storage = (Storage) arguments.get(0);
        long[] shape = numbers(arguments.get(2));
        long[] strides = numbers(arguments.get(3));
        if (shape.length != strides.length) {
            throw new PickleException("its data.pkl gives a tensor an impossible shape");
        }
        return new PickledTensor(storage.type, storage.key, (Long) arguments.get(1), shape, strides);
    }

    /// `("storage", type, key, device, elements)`
    private static Storage storage(List<?> id) {
        return new Storage((DType) id.get(1), (String) id.get(2));
    }

    private static long[] numbers(Object list) {
        return ((List<?>) list).stream().mapToLong(value -> (Long) value).toArray();
    }

    private List<Object> top(int count) {
        var values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(stack.pop());
        }
        return values.reversed();
    }

    private List<Object> sinceMark() {
        var values = new ArrayList<>();
        for (var value = stack.pop(); value != MARK; value = stack.pop()) {
            values.add(value);
        }
        Collections.reverse(values);
        return values;
    }

    @SuppressWarnings("unchecked")
    private void append(List<Object> values) {
        ((List<Object>) stack.peek()).addAll(values);
    }

    @SuppressWarnings("unchecked")
    private void setItems(List<Object> values) {
        var map = (Map<Object, Object>) stack.peek();
        for (int i = 0; i < values.size(); i += 2) {
            // Only texts name tensors. A list as a key could hold itself, and its hash would never end.
            map.put((String) values.get(i), values.get(i + 1));
        }
    }

    private String line() {
        int start = in.position();
        while (in.get() != '\n') {
            continue;
        }
        return new String(in.array(), start, in.position() - 1 - start, StandardCharsets.UTF_8);
    }

    private String text(int length) {
        byte[] bytes = new byte[Math.min(length, in.remaining() + 1)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private long longInteger(int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value |= (in.get() & 0xffL) << (8 * i);
        }
        return length < 8 ? value << (64 - 8 * length) >> (64 - 8 * length) : value;
    }
}

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/// Draws `frameseek.svg` at all sizes and in all forms that the systems want:
/// `java packaging/Icons.java`, after a change of the picture.
public final class Icons {

    private static final List<Integer> PNG_SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 256);
    /// The types of an icns file that hold PNG, and their widths; "ic11" to "ic14" are for screens of double density.
    private static final Map<String, Integer> ICNS_TYPES = new TreeMap<>(Map.of(
            "icp4", 16, "icp5", 32, "ic07", 128, "ic08", 256, "ic09", 512,
            "ic10", 1024, "ic11", 32, "ic12", 64, "ic13", 256, "ic14", 512));

    private Icons() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        var folder = Path.of("packaging", "icons");
        var picture = new SvgPicture(folder.resolve("frameseek.svg"));
        for (var size : PNG_SIZES) {
            Files.write(folder.resolve("frameseek-" + size + ".png"), png(picture.render(size)));
        }
        Files.write(folder.resolve("frameseek.ico"), ico(picture));
        Files.write(folder.resolve("frameseek.icns"), icns(picture));
    }

    /// Windows: a directory of 16 bytes for each picture, then the pictures as PNG. A width of 256 is written as 0.
    private static byte[] ico(SvgPicture picture) throws IOException {
        var pictures = new ByteArrayOutputStream();
        var directory = ByteBuffer.allocate(6 + 16 * ICO_SIZES.size()).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
        for (var size : ICO_SIZES) {
            var png = png(picture.render(size));
            directory.put(size.byteValue()).put(size.byteValue()).put((byte) 0).put((byte) 0)
                    .putShort((short) 1).putShort((short) 32)
                    .putInt(png.length).putInt(directory.capacity() + pictures.size());
            pictures.write(png);
        }
        var file = new ByteArrayOutputStream();
        file.write(directory.array());
        pictures.writeTo(file);
        return file.toByteArray();
    }

    /// macOS: a header with the file's length, then for each picture its type, its length with this header, and PNG.
    private static byte[] icns(SvgPicture picture) throws IOException {
        var pictures = new ByteArrayOutputStream();
        var body = new DataOutputStream(pictures);
        for (var type : ICNS_TYPES.entrySet()) {
            var png = png(picture.render(type.getValue()));
            body.writeBytes(type.getKey());
            body.writeInt(8 + png.length);
            body.write(png);
        }
        var file = new ByteArrayOutputStream();
        var header = new DataOutputStream(file);
        header.writeBytes("icns");
        header.writeInt(8 + pictures.size());
        pictures.writeTo(file);
        return file.toByteArray();
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/// The part of SVG that the program's icon is written in: rectangles, circles, lines and polygons in a square view,
/// filled with colours or linear gradients in user space.
final class SvgPicture {

    private final Element root;

    SvgPicture(Path file) throws IOException {
        root = Xml.parse(file);
    }

    /// The picture, `size` pixels wide and high.
    BufferedImage render(int size) {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        var scale = size / Double.parseDouble(root.getAttribute("viewBox").split(" ")[2]);
        graphics.scale(scale, scale);
        for (var element : Xml.children(root)) {
            draw(element, graphics);
        }
        graphics.dispose();
        return image;
    }

    private void draw(Element element, Graphics2D graphics) {
        var shape = shape(element);
        if (shape == null) {
            return;
        }
        if (element.hasAttribute("fill") && !element.getAttribute("fill").equals("none")) {
            graphics.setPaint(paint(element.getAttribute("fill"), number(element, "fill-opacity", 1)));
            graphics.fill(shape);
        }
        if (element.hasAttribute("stroke")) {
            var width = (float) number(element, "stroke-width", 1);
            graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.setPaint(paint(element.getAttribute("stroke"), 1));
            graphics.draw(shape);
        }
    }

    private static Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "rect" -> {
                var corner = 2 * number(element, "rx", 0);
                yield new RoundRectangle2D.Double(number(element, "x", 0), number(element, "y", 0),
                        number(element, "width", 0), number(element, "height", 0), corner, corner);
            }
            case "circle" -> {
                var radius = number(element, "r", 0);
                yield new Ellipse2D.Double(number(element, "cx", 0) - radius, number(element, "cy", 0) - radius,
                        2 * radius, 2 * radius);
            }
            case "line" -> new Line2D.Double(number(element, "x1", 0), number(element, "y1", 0),
                    number(element, "x2", 0), number(element, "y2", 0));
            case "polygon" -> {
                var polygon = new Polygon();
                for (var point : element.getAttribute("points").split(" ")) {
                    var comma = point.indexOf(',');
                    polygon.addPoint(Integer.parseInt(point.substring(0, comma)),
                            Integer.parseInt(point.substring(comma + 1)));
                }
                yield polygon;
            }
            default -> null;
        };
    }

    private Paint paint(String value, double opacity) {
        if (!value.startsWith("url(#")) {
            var colour = Color.decode(value);
            return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
        }
        var gradient = gradient(value.substring("url(#".length(), value.length() - 1));
        var stops = Xml.children(gradient);
        var fractions = new float[stops.size()];
        IntStream.range(0, fractions.length).forEach(i -> fractions[i] = (float) number(stops.get(i), "offset", 0));
        var colours = stops.stream().map(stop -> Color.decode(stop.getAttribute("stop-color"))).toArray(Color[]::new);
        return new LinearGradientPaint((float) number(gradient, "x1", 0), (float) number(gradient, "y1", 0),
                (float) number(gradient, "x2", 0), (float) number(gradient, "y2", 0), fractions, colours);
    }

    private Element gradient(String id) {
        var gradients = root.getElementsByTagName("linearGradient");
        return IntStream.range(0, gradients.getLength())
                .mapToObj(i -> (Element) gradients.item(i))
                .filter(gradient -> gradient.getAttribute("id").equals(id))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("no gradient " + id));
    }

    private static double number(Element element, String attribute, double otherwise) {
        return element.hasAttribute(attribute) ? Double.parseDouble(element.getAttribute(attribute)) : otherwise;
    }
}

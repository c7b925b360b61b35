/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts.internal.output;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;

/**
 * The drawing surface that JFreeChart sees when a figure becomes a vector file: shapes with plain colours and basic
 * strokes under a transform and a clip. Text and images never come this way; both are refused.
 */
abstract class VectorGraphics extends ShapesOnlyGraphics {

    private AffineTransform transform = new AffineTransform();
    private Shape clip;
    private Color color = Color.BLACK;
    private Color background = Color.WHITE;
    private BasicStroke stroke = new BasicStroke(1f);
    private Composite composite = AlphaComposite.SrcOver;
    private Font font = new Font(Font.DIALOG, Font.PLAIN, 1);
    private final RenderingHints hints = new RenderingHints(Map.of());

    /**
     * Fills a shape.
     *
     * @param shape in points
     * @param fill colour with its opacity
     * @param within what must not be left, or null where the shape lies inside the clip
     */
    abstract void fillShape(Shape shape, Color fill, Rectangle2D within);

    /**
     * Draws an outline.
     *
     * @param shape in points
     * @param line colour with its opacity
     * @param pen the stroke
     * @param within what must not be left, or null where the shape lies inside the clip
     */
    abstract void strokeShape(Shape shape, Color line, BasicStroke pen, Rectangle2D within);

    private Color effective() {
        if (composite instanceof AlphaComposite a && a.getAlpha() < 1f) {
            return new Color(color.getRed(), color.getGreen(), color.getBlue(),
                Math.round(color.getAlpha() * a.getAlpha()));
        }
        return color;
    }

    private Shape placed(Shape shape) {
        return transform.isIdentity() ? shape : transform.createTransformedShape(shape);
    }

    /** Lines may reach over the edge by their width, as curves at 100 % do; only what lies outside is cut off. */
    private Rectangle2D within(Shape shape) {
        if (clip == null) {
            return null;
        }
        Rectangle2D limit = clip.getBounds2D();
        Rectangle2D bounds = shape.getBounds2D();
        double slack = 0.01;
        boolean inside = bounds.getMinX() >= limit.getMinX() - slack && bounds.getMaxX() <= limit.getMaxX() + slack
            && bounds.getMinY() >= limit.getMinY() - slack && bounds.getMaxY() <= limit.getMaxY() + slack;
        return inside ? null : limit;
    }

    @Override
    public void draw(Shape s) {
        Shape shape = placed(s);
        strokeShape(shape, effective(), stroke, within(shape));
    }

    @Override
    public void fill(Shape s) {
        Shape shape = placed(s);
        fillShape(shape, effective(), within(shape));
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        fillShape(placed(new Rectangle(x, y, width, height)), background, null);
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int angle) {
        draw(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int angle) {
        fill(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int n) {
        draw(polygon(x, y, n, false));
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int n) {
        draw(polygon(x, y, n, true));
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int n) {
        fill(polygon(x, y, n, true));
    }

    private static Shape polygon(int[] x, int[] y, int n, boolean closed) {
        Path2D.Double path = new Path2D.Double();
        for (int i = 0; i < n; i++) {
            if (i == 0) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        if (closed && n > 0) {
            path.closePath();
        }
        return path;
    }

    @Override
    public void setPaint(Paint paint) {
        if (paint instanceof Color c) {
            color = c;
        } else if (paint != null) {
            throw refused("a paint that is no plain colour");
        }
    }

    @Override
    public Paint getPaint() {
        return color;
    }

    @Override
    public Color getColor() {
        return color;
    }

    @Override
    public void setColor(Color c) {
        setPaint(c);
    }

    @Override
    public void setStroke(Stroke s) {
        if (!(s instanceof BasicStroke basic)) {
            throw refused("a stroke of a special kind");
        }
        stroke = basic;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setComposite(Composite c) {
        composite = c;
    }

    @Override
    public Composite getComposite() {
        return composite;
    }

    @Override
    public void setPaintMode() {
        composite = AlphaComposite.SrcOver;
    }

    @Override
    public void setBackground(Color c) {
        background = c;
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setFont(Font f) {
        font = f == null ? font : f;
    }

    @Override
    public void transform(AffineTransform t) {
        transform.concatenate(t);
    }

    @Override
    public void setTransform(AffineTransform t) {
        transform = new AffineTransform(t);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double theta) {
        transform.rotate(theta);
    }

    @Override
    public void rotate(double theta, double x, double y) {
        transform.rotate(theta, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public void clip(Shape s) {
        Shape placed = placed(s);
        if (clip == null) {
            clip = placed;
            return;
        }
        Area both = new Area(clip);
        both.intersect(new Area(placed));
        clip = both;
    }

    @Override
    public void setClip(Shape s) {
        clip = s == null ? null : placed(s);
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        setClip(new Rectangle(x, y, width, height));
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle(x, y, width, height));
    }

    @Override
    public Shape getClip() {
        try {
            return clip == null || transform.isIdentity() ? clip
                : transform.createInverse().createTransformedShape(clip);
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Rectangle getClipBounds() {
        Shape s = getClip();
        return s == null ? null : s.getBounds();
    }

    @Override
    public boolean hit(Rectangle rectangle, Shape s, boolean onStroke) {
        return placed(onStroke ? stroke.createStrokedShape(s) : s).intersects(rectangle);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        if (value == null) {
            hints.remove(key);
        } else {
            hints.put(key, value);
        }
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> all) {
        hints.clear();
        hints.putAll(all);
    }

    @Override
    public void addRenderingHints(Map<?, ?> more) {
        hints.putAll(more);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }
}

/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.editor.data;

import java.util.List;

import org.cohortium.data.ColumnKind;
import org.cohortium.model.VariableType;
import org.cohortium.ui.Icons;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ImagePainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.CellPainterDecorator;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/** How the cells of the grid look: numbers at the right, missing values pale, a picture of the type in the heads. */
final class GridLook extends AbstractRegistryConfiguration {

    /** Label of cells with numbers. */
    static final String NUMBERS = "cohortium.numbers"; //$NON-NLS-1$
    /** Label of cells with words. */
    static final String WORDS = "cohortium.words"; //$NON-NLS-1$
    /** Label of cells without a value, or whose value is not told. */
    static final String PALE = "cohortium.pale"; //$NON-NLS-1$

    private static final String HEAD = "cohortium.head."; //$NON-NLS-1$
    private static final RGB DARK_HEAD = new RGB(60, 63, 65);
    private static final int GAP = 4;
    private static final int SIDE = 6;

    /** The label of the heads of columns of a kind. */
    static String head(ColumnKind kind) {
        return HEAD + kind.name();
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        align(registry, NUMBERS, HorizontalAlignmentEnum.RIGHT);
        align(registry, WORDS, HorizontalAlignmentEnum.LEFT);
        for (ColumnKind kind : ColumnKind.values()) {
            ImagePainter picture = new ImagePainter(Icons.image(Icons.of(VariableType.valueOf(kind.name()))), false);
            CellPainterDecorator painter = new CellPainterDecorator(new TextPainter(false, false),
                CellEdgeEnum.LEFT, GAP, picture, true);
            for (DisplayMode mode : List.of(DisplayMode.NORMAL, DisplayMode.SELECT)) {
                registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
                    new BackgroundPainter(new PaddingDecorator(painter, 2, SIDE, 2, SIDE, false)), mode, head(kind));
            }
            align(registry, head(kind), HorizontalAlignmentEnum.LEFT);
        }
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
            new BackgroundPainter(new PaddingDecorator(new TextPainter(false, false), 0, SIDE, 0, SIDE, false)),
            DisplayMode.NORMAL, WORDS);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
            new BackgroundPainter(new PaddingDecorator(new TextPainter(false, false), 0, SIDE, 0, SIDE, false)),
            DisplayMode.NORMAL, NUMBERS);
        Style pale = new Style();
        pale.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR,
            Display.getCurrent().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, pale, DisplayMode.NORMAL, PALE);
    }

    /** Colours the heads: on dark paper they need colours of their own. */
    static void colourHeads(IConfigRegistry registry, boolean dark) {
        for (ColumnKind kind : ColumnKind.values()) {
            Style style = aligned(HorizontalAlignmentEnum.LEFT);
            if (dark) {
                style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, new Color(DARK_HEAD));
                style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR,
                    Display.getCurrent().getSystemColor(SWT.COLOR_WHITE));
            }
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, head(kind));
        }
    }

    private static void align(IConfigRegistry registry, String label, HorizontalAlignmentEnum side) {
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, aligned(side), DisplayMode.NORMAL, label);
    }

    private static Style aligned(HorizontalAlignmentEnum side) {
        Style style = new Style();
        style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, side);
        style.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
        return style;
    }
}

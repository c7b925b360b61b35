/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.charts;

import java.util.ArrayList;
import java.util.List;

import org.cohortium.analysis.result.NomogramFigure;
import org.cohortium.analysis.result.NomogramFigure.Scale;

/** Nomograms of made-up models: an ordinary one, and one with many variables, long names and crowded levels. */
final class SampleNomograms {

    private SampleNomograms() {
    }

    private static Scale category(String label, String levels, double... at) {
        return new Scale(label, false, List.of(levels.split("\\|")), at);
    }

    private static Scale number(String label, String ticks, double... at) {
        return new Scale(label, true, List.of(ticks.split("\\|")), at);
    }

    static NomogramFigure small() {
        return new NomogramFigure("nomogram", "Nomogram for overall survival", "Made-up model.", 100,
            List.of(number("Age (years)", "40|50|60|70|80", 0, 12.5, 25, 37.5, 50), category("Sex", "female|male", 0, 39),
                category("ECOG", "0|1|2|3", 0, 33, 67, 100)), new double[] {0, 50, 100, 150, 200},
            List.of(number("1-year survival", "0.9|0.7|0.5|0.3|0.1", 10, 60, 100, 130, 180)));
    }

    static NomogramFigure large() {
        List<Scale> v = new ArrayList<>();
        v.add(number("Age (years)", "20|30|40|50|60|70|80|90", 0, 9, 18, 27, 36, 45, 54, 63));
        v.add(category("Sex", "female|male", 0, 12));
        v.add(category("Macrovascular invasion on the preoperative contrast-enhanced computed tomography",
            "none|segmental branch|lobar branch (first order)|main portal vein trunk", 0, 40, 48, 100));
        v.add(number("AFP (ng/ml)", "1|2|5|10|20|50|100|200|500|1000|2000|5000|10000|20000|50000|100000", 0, 3, 7, 10, 13, 17,
            20, 23, 27, 30, 33, 37, 40, 43, 47, 50));
        v.add(category("Differentiation (Edmondson-Steiner)", "I|II|III|IV", 3, 5, 7, 9));
        v.add(category("Centre", "Shanghai|Beijing|Guangzhou|Chengdu|Wuhan|Hangzhou|Nanjing|Tianjin", 0, 2, 4, 5, 5, 8, 11,
            14));
        v.add(category("BCLC stage", "0|A|B|C", 0, 10, 11, 35));
        v.add(number("Tumour size (cm)", "0|2|4|6|8|10|12|14|16|18|20", 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40));
        v.add(number("Number of tumours", "1|2|3|4|5|6", 0, 1, 2, 3, 4, 5));
        v.add(number("Albumin (g/l)", "50|45|40|35|30|25|20", 0, 6, 12, 18, 24, 30, 36));
        v.add(number("Bilirubin (\u00b5mol/l)", "0|20|40|60|80|100|120|140", 0, 5, 10, 15, 20, 25, 30, 35));
        v.add(category("Child-Pugh class", "A|B|C", 0, 22, 45));
        v.add(category("Cirrhosis", "no|yes", 0, 6));
        v.add(category("HBV DNA", "below detection limit|10\u00b3 to 10\u2075 copies/ml|above 10\u2075 copies/ml", 0, 3, 6));
        v.add(category("Capsule", "complete|incomplete|absent", 0, 7, 14.5));
        return new NomogramFigure("nomogram", "Nomogram for overall survival", "Made-up model.", 100, v,
            new double[] {0, 50, 100, 150, 200, 250, 300, 350, 400},
            List.of(number("1-year survival", "0.95|0.9|0.8|0.7|0.6|0.5|0.4|0.3|0.2|0.1|0.05", 60, 100, 140, 165, 185, 200,
                215, 230, 248, 270, 290), number("5-year overall survival probability",
                "0.95|0.9|0.8|0.7|0.6|0.5|0.4|0.3|0.2|0.1|0.05", 10, 40, 80, 100, 120, 135, 150, 170, 188, 210, 230)));
    }
}

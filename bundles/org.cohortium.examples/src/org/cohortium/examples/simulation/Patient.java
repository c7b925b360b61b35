/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.examples.simulation;

/** One simulated patient while the cohort is being made; fields are filled step by step. */
final class Patient {

    int centre;
    long diagnosis;
    int age;
    boolean male;
    boolean hbv;
    boolean hcv;
    boolean cirrhosis;
    double size;
    int nodules;
    int vp;
    boolean node;
    double afp;
    double bilirubin;
    double albumin;
    double inr;
    double platelets;
    double ast;
    double alt;
    double creatinine;
    double sodium;
    int ascites;
    int encephalopathy;
    int ecog;
    boolean lungMet;
    int lungCount;
    boolean lungBilateral;
    double lungSize;
    int otherMet;
    int local;
    int systemic;
    double localStart;
    double systemicStart;
    double months;
    boolean dead;
    long lastContact;
    int response = -1;

    boolean macrovascular() {
        return vp > 0;
    }

    double albi() {
        return 0.66 * StrictMath.log10(bilirubin) - 0.085 * albumin;
    }

    int childPugh() {
        int bili = bilirubin < 34 ? 1 : bilirubin <= 51 ? 2 : 3;
        int alb = albumin > 35 ? 1 : albumin >= 28 ? 2 : 3;
        int coagulation = inr < 1.7 ? 1 : inr <= 2.3 ? 2 : 3;
        return bili + alb + coagulation + ascites + encephalopathy;
    }

    /** Intrahepatic stage, 0 to 3 for 0, A, B, C: the BCLC rule with metastases, nodes and performance ignored. */
    int intrahepaticStage() {
        if (macrovascular()) {
            return 3;
        }
        if (nodules == 1) {
            return size <= 2 ? 0 : 1;
        }
        return nodules <= 3 && size <= 3 ? 1 : 2;
    }

    boolean curative() {
        return local == Treatment.HEPATECTOMY || local == Treatment.RFA;
    }
}

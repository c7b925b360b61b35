/**
 * Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
 */
package org.cohortium.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;

/**
 * <!-- begin-user-doc -->
 * A representation of the literals of the enumeration '<em><b>Variable Role</b></em>',
 * and utility methods for working with them.
 * <!-- end-user-doc -->
 * <!-- begin-model-doc -->
 * What a variable is in the study.
 * <!-- end-model-doc -->
 * @see org.cohortium.model.CohortPackage#getVariableRole()
 * @model
 * @generated
 */
public enum VariableRole implements Enumerator {
	/**
	 * The '<em><b>AUXILIARY</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * No role of its own.
	 * <!-- end-model-doc -->
	 * @see #AUXILIARY_VALUE
	 * @generated
	 * @ordered
	 */
	AUXILIARY(0, "AUXILIARY", "AUXILIARY"),

	/**
	 * The '<em><b>IDENTIFIER</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Tells patients apart; never analysed.
	 * <!-- end-model-doc -->
	 * @see #IDENTIFIER_VALUE
	 * @generated
	 * @ordered
	 */
	IDENTIFIER(1, "IDENTIFIER", "IDENTIFIER"),

	/**
	 * The '<em><b>CENTRE</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The centre of the patient.
	 * <!-- end-model-doc -->
	 * @see #CENTRE_VALUE
	 * @generated
	 * @ordered
	 */
	CENTRE(2, "CENTRE", "CENTRE"),

	/**
	 * The '<em><b>EXPOSURE</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The exposure, treatment or prognostic factor under study.
	 * <!-- end-model-doc -->
	 * @see #EXPOSURE_VALUE
	 * @generated
	 * @ordered
	 */
	EXPOSURE(3, "EXPOSURE", "EXPOSURE"),

	/**
	 * The '<em><b>COVARIATE</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Measured at or before time zero; may be adjusted for.
	 * <!-- end-model-doc -->
	 * @see #COVARIATE_VALUE
	 * @generated
	 * @ordered
	 */
	COVARIATE(4, "COVARIATE", "COVARIATE"),

	/**
	 * The '<em><b>TIME</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Follow-up time from time zero.
	 * <!-- end-model-doc -->
	 * @see #TIME_VALUE
	 * @generated
	 * @ordered
	 */
	TIME(5, "TIME", "TIME"),

	/**
	 * The '<em><b>EVENT</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether follow-up ended with the event, or with which one.
	 * <!-- end-model-doc -->
	 * @see #EVENT_VALUE
	 * @generated
	 * @ordered
	 */
	EVENT(6, "EVENT", "EVENT"),

	/**
	 * The '<em><b>OUTCOME</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * An outcome that is not a time to event.
	 * <!-- end-model-doc -->
	 * @see #OUTCOME_VALUE
	 * @generated
	 * @ordered
	 */
	OUTCOME(7, "OUTCOME", "OUTCOME"),

	/**
	 * The '<em><b>ENTRY TIME</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Time at which the patient enters observation (left truncation).
	 * <!-- end-model-doc -->
	 * @see #ENTRY_TIME_VALUE
	 * @generated
	 * @ordered
	 */
	ENTRY_TIME(8, "ENTRY_TIME", "ENTRY_TIME"),

	/**
	 * The '<em><b>WEIGHT</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Weight of the row.
	 * <!-- end-model-doc -->
	 * @see #WEIGHT_VALUE
	 * @generated
	 * @ordered
	 */
	WEIGHT(9, "WEIGHT", "WEIGHT"),

	/**
	 * The '<em><b>CLUSTER</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Group of rows that are not independent.
	 * <!-- end-model-doc -->
	 * @see #CLUSTER_VALUE
	 * @generated
	 * @ordered
	 */
	CLUSTER(10, "CLUSTER", "CLUSTER"),

	/**
	 * The '<em><b>STRATUM</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Stratum of the design.
	 * <!-- end-model-doc -->
	 * @see #STRATUM_VALUE
	 * @generated
	 * @ordered
	 */
	STRATUM(11, "STRATUM", "STRATUM"),

	/**
	 * The '<em><b>POST BASELINE</b></em>' literal object.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Measured after time zero; not to be adjusted for.
	 * <!-- end-model-doc -->
	 * @see #POST_BASELINE_VALUE
	 * @generated
	 * @ordered
	 */
	POST_BASELINE(12, "POST_BASELINE", "POST_BASELINE");

	/**
	 * The '<em><b>AUXILIARY</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * No role of its own.
	 * <!-- end-model-doc -->
	 * @see #AUXILIARY
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int AUXILIARY_VALUE = 0;

	/**
	 * The '<em><b>IDENTIFIER</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Tells patients apart; never analysed.
	 * <!-- end-model-doc -->
	 * @see #IDENTIFIER
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int IDENTIFIER_VALUE = 1;

	/**
	 * The '<em><b>CENTRE</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The centre of the patient.
	 * <!-- end-model-doc -->
	 * @see #CENTRE
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int CENTRE_VALUE = 2;

	/**
	 * The '<em><b>EXPOSURE</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * The exposure, treatment or prognostic factor under study.
	 * <!-- end-model-doc -->
	 * @see #EXPOSURE
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int EXPOSURE_VALUE = 3;

	/**
	 * The '<em><b>COVARIATE</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Measured at or before time zero; may be adjusted for.
	 * <!-- end-model-doc -->
	 * @see #COVARIATE
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int COVARIATE_VALUE = 4;

	/**
	 * The '<em><b>TIME</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Follow-up time from time zero.
	 * <!-- end-model-doc -->
	 * @see #TIME
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int TIME_VALUE = 5;

	/**
	 * The '<em><b>EVENT</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Whether follow-up ended with the event, or with which one.
	 * <!-- end-model-doc -->
	 * @see #EVENT
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int EVENT_VALUE = 6;

	/**
	 * The '<em><b>OUTCOME</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * An outcome that is not a time to event.
	 * <!-- end-model-doc -->
	 * @see #OUTCOME
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int OUTCOME_VALUE = 7;

	/**
	 * The '<em><b>ENTRY TIME</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Time at which the patient enters observation (left truncation).
	 * <!-- end-model-doc -->
	 * @see #ENTRY_TIME
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int ENTRY_TIME_VALUE = 8;

	/**
	 * The '<em><b>WEIGHT</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Weight of the row.
	 * <!-- end-model-doc -->
	 * @see #WEIGHT
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int WEIGHT_VALUE = 9;

	/**
	 * The '<em><b>CLUSTER</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Group of rows that are not independent.
	 * <!-- end-model-doc -->
	 * @see #CLUSTER
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int CLUSTER_VALUE = 10;

	/**
	 * The '<em><b>STRATUM</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Stratum of the design.
	 * <!-- end-model-doc -->
	 * @see #STRATUM
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int STRATUM_VALUE = 11;

	/**
	 * The '<em><b>POST BASELINE</b></em>' literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * <!-- begin-model-doc -->
	 * Measured after time zero; not to be adjusted for.
	 * <!-- end-model-doc -->
	 * @see #POST_BASELINE
	 * @model
	 * @generated
	 * @ordered
	 */
	public static final int POST_BASELINE_VALUE = 12;

	/**
	 * An array of all the '<em><b>Variable Role</b></em>' enumerators.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private static final VariableRole[] VALUES_ARRAY =
		new VariableRole[] {
			AUXILIARY,
			IDENTIFIER,
			CENTRE,
			EXPOSURE,
			COVARIATE,
			TIME,
			EVENT,
			OUTCOME,
			ENTRY_TIME,
			WEIGHT,
			CLUSTER,
			STRATUM,
			POST_BASELINE,
		};

	/**
	 * A public read-only list of all the '<em><b>Variable Role</b></em>' enumerators.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public static final List<VariableRole> VALUES = Collections.unmodifiableList(Arrays.asList(VALUES_ARRAY));

	/**
	 * Returns the '<em><b>Variable Role</b></em>' literal with the specified literal value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param literal the literal.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static VariableRole get(String literal) {
		for (int i = 0; i < VALUES_ARRAY.length; ++i) {
			VariableRole result = VALUES_ARRAY[i];
			if (result.toString().equals(literal)) {
				return result;
			}
		}
		return null;
	}

	/**
	 * Returns the '<em><b>Variable Role</b></em>' literal with the specified name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param name the name.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static VariableRole getByName(String name) {
		for (int i = 0; i < VALUES_ARRAY.length; ++i) {
			VariableRole result = VALUES_ARRAY[i];
			if (result.getName().equals(name)) {
				return result;
			}
		}
		return null;
	}

	/**
	 * Returns the '<em><b>Variable Role</b></em>' literal with the specified integer value.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the integer value.
	 * @return the matching enumerator or <code>null</code>.
	 * @generated
	 */
	public static VariableRole get(int value) {
		switch (value) {
			case AUXILIARY_VALUE: return AUXILIARY;
			case IDENTIFIER_VALUE: return IDENTIFIER;
			case CENTRE_VALUE: return CENTRE;
			case EXPOSURE_VALUE: return EXPOSURE;
			case COVARIATE_VALUE: return COVARIATE;
			case TIME_VALUE: return TIME;
			case EVENT_VALUE: return EVENT;
			case OUTCOME_VALUE: return OUTCOME;
			case ENTRY_TIME_VALUE: return ENTRY_TIME;
			case WEIGHT_VALUE: return WEIGHT;
			case CLUSTER_VALUE: return CLUSTER;
			case STRATUM_VALUE: return STRATUM;
			case POST_BASELINE_VALUE: return POST_BASELINE;
		}
		return null;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private final int value;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private final String name;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private final String literal;

	/**
	 * Only this class can construct instances.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	private VariableRole(int value, String name, String literal) {
		this.value = value;
		this.name = name;
		this.literal = literal;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getValue() {
	  return value;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getName() {
	  return name;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getLiteral() {
	  return literal;
	}

	/**
	 * Returns the literal value of the enumerator, which is its string representation.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		return literal;
	}

} //VariableRole

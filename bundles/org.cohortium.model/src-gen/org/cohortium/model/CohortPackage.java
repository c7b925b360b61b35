/**
 * Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
 */
package org.cohortium.model;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

/**
 * <!-- begin-user-doc -->
 * The <b>Package</b> for the model.
 * It contains accessors for the meta objects to represent
 * <ul>
 *   <li>each class,</li>
 *   <li>each feature of each class,</li>
 *   <li>each operation of each class,</li>
 *   <li>each enum,</li>
 *   <li>and each data type</li>
 * </ul>
 * <!-- end-user-doc -->
 * <!-- begin-model-doc -->
 * The study in the field's words: what was asked, of whom, measured how, and in which order it is analysed.
 * <!-- end-model-doc -->
 * @see org.cohortium.model.CohortFactory
 * @model kind="package"
 * @generated
 */
public interface CohortPackage extends EPackage {
	/**
	 * The package name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNAME = "model";

	/**
	 * The package namespace URI.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_URI = "https://cohortium.org/model/1";

	/**
	 * The package namespace name.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	String eNS_PREFIX = "cohort";

	/**
	 * The singleton instance of the package.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	CohortPackage eINSTANCE = org.cohortium.model.impl.CohortPackageImpl.init();

	/**
	 * The meta object id for the '{@link org.cohortium.model.impl.IdentifiedImpl <em>Identified</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.impl.IdentifiedImpl
	 * @see org.cohortium.model.impl.CohortPackageImpl#getIdentified()
	 * @generated
	 */
	int IDENTIFIED = 0;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IDENTIFIED__ID = 0;

	/**
	 * The number of structural features of the '<em>Identified</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IDENTIFIED_FEATURE_COUNT = 1;

	/**
	 * The number of operations of the '<em>Identified</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int IDENTIFIED_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.cohortium.model.impl.StudyImpl <em>Study</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.impl.StudyImpl
	 * @see org.cohortium.model.impl.CohortPackageImpl#getStudy()
	 * @generated
	 */
	int STUDY = 1;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__ID = IDENTIFIED__ID;

	/**
	 * The feature id for the '<em><b>Schema Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__SCHEMA_VERSION = IDENTIFIED_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Title</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__TITLE = IDENTIFIED_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Question</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__QUESTION = IDENTIFIED_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Estimand</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__ESTIMAND = IDENTIFIED_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Exposure</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__EXPOSURE = IDENTIFIED_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Outcomes</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__OUTCOMES = IDENTIFIED_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Time Zero</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__TIME_ZERO = IDENTIFIED_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Seed</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__SEED = IDENTIFIED_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>Simulated Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__SIMULATED_LABEL = IDENTIFIED_FEATURE_COUNT + 8;

	/**
	 * The feature id for the '<em><b>Protocol</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__PROTOCOL = IDENTIFIED_FEATURE_COUNT + 9;

	/**
	 * The feature id for the '<em><b>Centre Variable</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__CENTRE_VARIABLE = IDENTIFIED_FEATURE_COUNT + 10;

	/**
	 * The feature id for the '<em><b>Centres</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__CENTRES = IDENTIFIED_FEATURE_COUNT + 11;

	/**
	 * The feature id for the '<em><b>Sources</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__SOURCES = IDENTIFIED_FEATURE_COUNT + 12;

	/**
	 * The feature id for the '<em><b>Variables</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__VARIABLES = IDENTIFIED_FEATURE_COUNT + 13;

	/**
	 * The feature id for the '<em><b>Derivations</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__DERIVATIONS = IDENTIFIED_FEATURE_COUNT + 14;

	/**
	 * The feature id for the '<em><b>Cohorts</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__COHORTS = IDENTIFIED_FEATURE_COUNT + 15;

	/**
	 * The feature id for the '<em><b>Analyses</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__ANALYSES = IDENTIFIED_FEATURE_COUNT + 16;

	/**
	 * The feature id for the '<em><b>Runs</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY__RUNS = IDENTIFIED_FEATURE_COUNT + 17;

	/**
	 * The number of structural features of the '<em>Study</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY_FEATURE_COUNT = IDENTIFIED_FEATURE_COUNT + 18;

	/**
	 * The number of operations of the '<em>Study</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int STUDY_OPERATION_COUNT = IDENTIFIED_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.cohortium.model.impl.ProtocolImpl <em>Protocol</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.impl.ProtocolImpl
	 * @see org.cohortium.model.impl.CohortPackageImpl#getProtocol()
	 * @generated
	 */
	int PROTOCOL = 2;

	/**
	 * The feature id for the '<em><b>Population</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROTOCOL__POPULATION = 0;

	/**
	 * The feature id for the '<em><b>Comparator</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROTOCOL__COMPARATOR = 1;

	/**
	 * The feature id for the '<em><b>Follow Up End</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROTOCOL__FOLLOW_UP_END = 2;

	/**
	 * The feature id for the '<em><b>Analysis Plan</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROTOCOL__ANALYSIS_PLAN = 3;

	/**
	 * The feature id for the '<em><b>Frozen At</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROTOCOL__FROZEN_AT = 4;

	/**
	 * The number of structural features of the '<em>Protocol</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROTOCOL_FEATURE_COUNT = 5;

	/**
	 * The number of operations of the '<em>Protocol</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int PROTOCOL_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.cohortium.model.impl.CentreImpl <em>Centre</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.impl.CentreImpl
	 * @see org.cohortium.model.impl.CohortPackageImpl#getCentre()
	 * @generated
	 */
	int CENTRE = 3;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CENTRE__ID = IDENTIFIED__ID;

	/**
	 * The feature id for the '<em><b>Code</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CENTRE__CODE = IDENTIFIED_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CENTRE__NAME = IDENTIFIED_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Country</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CENTRE__COUNTRY = IDENTIFIED_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Centre</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CENTRE_FEATURE_COUNT = IDENTIFIED_FEATURE_COUNT + 3;

	/**
	 * The number of operations of the '<em>Centre</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CENTRE_OPERATION_COUNT = IDENTIFIED_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.cohortium.model.impl.DataSourceImpl <em>Data Source</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.impl.DataSourceImpl
	 * @see org.cohortium.model.impl.CohortPackageImpl#getDataSource()
	 * @generated
	 */
	int DATA_SOURCE = 4;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_SOURCE__ID = IDENTIFIED__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_SOURCE__NAME = IDENTIFIED_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>File</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_SOURCE__FILE = IDENTIFIED_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Sha256</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_SOURCE__SHA256 = IDENTIFIED_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Format</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_SOURCE__FORMAT = IDENTIFIED_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Role</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_SOURCE__ROLE = IDENTIFIED_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Join Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_SOURCE__JOIN_KEY = IDENTIFIED_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Centre</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_SOURCE__CENTRE = IDENTIFIED_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Settings</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_SOURCE__SETTINGS = IDENTIFIED_FEATURE_COUNT + 7;

	/**
	 * The number of structural features of the '<em>Data Source</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_SOURCE_FEATURE_COUNT = IDENTIFIED_FEATURE_COUNT + 8;

	/**
	 * The number of operations of the '<em>Data Source</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DATA_SOURCE_OPERATION_COUNT = IDENTIFIED_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.cohortium.model.impl.ReaderSettingImpl <em>Reader Setting</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.impl.ReaderSettingImpl
	 * @see org.cohortium.model.impl.CohortPackageImpl#getReaderSetting()
	 * @generated
	 */
	int READER_SETTING = 5;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int READER_SETTING__KEY = 0;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int READER_SETTING__VALUE = 1;

	/**
	 * The number of structural features of the '<em>Reader Setting</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int READER_SETTING_FEATURE_COUNT = 2;

	/**
	 * The number of operations of the '<em>Reader Setting</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int READER_SETTING_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.cohortium.model.impl.VariableImpl <em>Variable</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.impl.VariableImpl
	 * @see org.cohortium.model.impl.CohortPackageImpl#getVariable()
	 * @generated
	 */
	int VARIABLE = 6;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__ID = IDENTIFIED__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__NAME = IDENTIFIED_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__LABEL = IDENTIFIED_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__DESCRIPTION = IDENTIFIED_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Type</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__TYPE = IDENTIFIED_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Unit</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__UNIT = IDENTIFIED_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Role</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__ROLE = IDENTIFIED_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Ordered</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__ORDERED = IDENTIFIED_FEATURE_COUNT + 6;

	/**
	 * The feature id for the '<em><b>Missing Codes</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__MISSING_CODES = IDENTIFIED_FEATURE_COUNT + 7;

	/**
	 * The feature id for the '<em><b>Minimum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__MINIMUM = IDENTIFIED_FEATURE_COUNT + 8;

	/**
	 * The feature id for the '<em><b>Maximum</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__MAXIMUM = IDENTIFIED_FEATURE_COUNT + 9;

	/**
	 * The feature id for the '<em><b>Identifier Class</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__IDENTIFIER_CLASS = IDENTIFIED_FEATURE_COUNT + 10;

	/**
	 * The feature id for the '<em><b>Measurement Window</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__MEASUREMENT_WINDOW = IDENTIFIED_FEATURE_COUNT + 11;

	/**
	 * The feature id for the '<em><b>Column</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__COLUMN = IDENTIFIED_FEATURE_COUNT + 12;

	/**
	 * The feature id for the '<em><b>Format</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__FORMAT = IDENTIFIED_FEATURE_COUNT + 13;

	/**
	 * The feature id for the '<em><b>Source</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__SOURCE = IDENTIFIED_FEATURE_COUNT + 14;

	/**
	 * The feature id for the '<em><b>Levels</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE__LEVELS = IDENTIFIED_FEATURE_COUNT + 15;

	/**
	 * The number of structural features of the '<em>Variable</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE_FEATURE_COUNT = IDENTIFIED_FEATURE_COUNT + 16;

	/**
	 * The number of operations of the '<em>Variable</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int VARIABLE_OPERATION_COUNT = IDENTIFIED_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.cohortium.model.impl.LevelImpl <em>Level</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.impl.LevelImpl
	 * @see org.cohortium.model.impl.CohortPackageImpl#getLevel()
	 * @generated
	 */
	int LEVEL = 7;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LEVEL__ID = IDENTIFIED__ID;

	/**
	 * The feature id for the '<em><b>Value</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LEVEL__VALUE = IDENTIFIED_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LEVEL__LABEL = IDENTIFIED_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Reference</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LEVEL__REFERENCE = IDENTIFIED_FEATURE_COUNT + 2;

	/**
	 * The number of structural features of the '<em>Level</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LEVEL_FEATURE_COUNT = IDENTIFIED_FEATURE_COUNT + 3;

	/**
	 * The number of operations of the '<em>Level</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int LEVEL_OPERATION_COUNT = IDENTIFIED_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.cohortium.model.impl.DerivationImpl <em>Derivation</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.impl.DerivationImpl
	 * @see org.cohortium.model.impl.CohortPackageImpl#getDerivation()
	 * @generated
	 */
	int DERIVATION = 8;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DERIVATION__ID = IDENTIFIED__ID;

	/**
	 * The feature id for the '<em><b>Variable</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DERIVATION__VARIABLE = IDENTIFIED_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Expression</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DERIVATION__EXPRESSION = IDENTIFIED_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Rule</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DERIVATION__RULE = IDENTIFIED_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Note</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DERIVATION__NOTE = IDENTIFIED_FEATURE_COUNT + 3;

	/**
	 * The number of structural features of the '<em>Derivation</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DERIVATION_FEATURE_COUNT = IDENTIFIED_FEATURE_COUNT + 4;

	/**
	 * The number of operations of the '<em>Derivation</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int DERIVATION_OPERATION_COUNT = IDENTIFIED_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.cohortium.model.impl.CohortImpl <em>Cohort</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.impl.CohortImpl
	 * @see org.cohortium.model.impl.CohortPackageImpl#getCohort()
	 * @generated
	 */
	int COHORT = 9;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COHORT__ID = IDENTIFIED__ID;

	/**
	 * The feature id for the '<em><b>Name</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COHORT__NAME = IDENTIFIED_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COHORT__LABEL = IDENTIFIED_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Description</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COHORT__DESCRIPTION = IDENTIFIED_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Base</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COHORT__BASE = IDENTIFIED_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Matched By</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COHORT__MATCHED_BY = IDENTIFIED_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Criteria</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COHORT__CRITERIA = IDENTIFIED_FEATURE_COUNT + 5;

	/**
	 * The number of structural features of the '<em>Cohort</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COHORT_FEATURE_COUNT = IDENTIFIED_FEATURE_COUNT + 6;

	/**
	 * The number of operations of the '<em>Cohort</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int COHORT_OPERATION_COUNT = IDENTIFIED_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.cohortium.model.impl.CriterionImpl <em>Criterion</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.impl.CriterionImpl
	 * @see org.cohortium.model.impl.CohortPackageImpl#getCriterion()
	 * @generated
	 */
	int CRITERION = 10;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CRITERION__ID = IDENTIFIED__ID;

	/**
	 * The feature id for the '<em><b>Kind</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CRITERION__KIND = IDENTIFIED_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Expression</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CRITERION__EXPRESSION = IDENTIFIED_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Label</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CRITERION__LABEL = IDENTIFIED_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Reason</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CRITERION__REASON = IDENTIFIED_FEATURE_COUNT + 3;

	/**
	 * The number of structural features of the '<em>Criterion</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CRITERION_FEATURE_COUNT = IDENTIFIED_FEATURE_COUNT + 4;

	/**
	 * The number of operations of the '<em>Criterion</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int CRITERION_OPERATION_COUNT = IDENTIFIED_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.cohortium.model.impl.AnalysisSpecImpl <em>Analysis Spec</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.impl.AnalysisSpecImpl
	 * @see org.cohortium.model.impl.CohortPackageImpl#getAnalysisSpec()
	 * @generated
	 */
	int ANALYSIS_SPEC = 11;

	/**
	 * The feature id for the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANALYSIS_SPEC__ID = IDENTIFIED__ID;

	/**
	 * The feature id for the '<em><b>Slug</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANALYSIS_SPEC__SLUG = IDENTIFIED_FEATURE_COUNT + 0;

	/**
	 * The feature id for the '<em><b>Title</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANALYSIS_SPEC__TITLE = IDENTIFIED_FEATURE_COUNT + 1;

	/**
	 * The feature id for the '<em><b>Analysis Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANALYSIS_SPEC__ANALYSIS_ID = IDENTIFIED_FEATURE_COUNT + 2;

	/**
	 * The feature id for the '<em><b>Analysis Version</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANALYSIS_SPEC__ANALYSIS_VERSION = IDENTIFIED_FEATURE_COUNT + 3;

	/**
	 * The feature id for the '<em><b>Note</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANALYSIS_SPEC__NOTE = IDENTIFIED_FEATURE_COUNT + 4;

	/**
	 * The feature id for the '<em><b>Cohort</b></em>' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANALYSIS_SPEC__COHORT = IDENTIFIED_FEATURE_COUNT + 5;

	/**
	 * The feature id for the '<em><b>Options</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANALYSIS_SPEC__OPTIONS = IDENTIFIED_FEATURE_COUNT + 6;

	/**
	 * The number of structural features of the '<em>Analysis Spec</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANALYSIS_SPEC_FEATURE_COUNT = IDENTIFIED_FEATURE_COUNT + 7;

	/**
	 * The number of operations of the '<em>Analysis Spec</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int ANALYSIS_SPEC_OPERATION_COUNT = IDENTIFIED_OPERATION_COUNT + 0;

	/**
	 * The meta object id for the '{@link org.cohortium.model.impl.OptionValueImpl <em>Option Value</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.impl.OptionValueImpl
	 * @see org.cohortium.model.impl.CohortPackageImpl#getOptionValue()
	 * @generated
	 */
	int OPTION_VALUE = 12;

	/**
	 * The feature id for the '<em><b>Key</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPTION_VALUE__KEY = 0;

	/**
	 * The feature id for the '<em><b>Texts</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPTION_VALUE__TEXTS = 1;

	/**
	 * The feature id for the '<em><b>Numbers</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPTION_VALUE__NUMBERS = 2;

	/**
	 * The feature id for the '<em><b>Logicals</b></em>' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPTION_VALUE__LOGICALS = 3;

	/**
	 * The feature id for the '<em><b>Variables</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPTION_VALUE__VARIABLES = 4;

	/**
	 * The feature id for the '<em><b>Levels</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPTION_VALUE__LEVELS = 5;

	/**
	 * The feature id for the '<em><b>Cohorts</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPTION_VALUE__COHORTS = 6;

	/**
	 * The feature id for the '<em><b>Analyses</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPTION_VALUE__ANALYSES = 7;

	/**
	 * The feature id for the '<em><b>Terms</b></em>' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPTION_VALUE__TERMS = 8;

	/**
	 * The feature id for the '<em><b>Expression</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPTION_VALUE__EXPRESSION = 9;

	/**
	 * The number of structural features of the '<em>Option Value</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPTION_VALUE_FEATURE_COUNT = 10;

	/**
	 * The number of operations of the '<em>Option Value</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int OPTION_VALUE_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.cohortium.model.impl.TermImpl <em>Term</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.impl.TermImpl
	 * @see org.cohortium.model.impl.CohortPackageImpl#getTerm()
	 * @generated
	 */
	int TERM = 13;

	/**
	 * The feature id for the '<em><b>Variables</b></em>' reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TERM__VARIABLES = 0;

	/**
	 * The number of structural features of the '<em>Term</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TERM_FEATURE_COUNT = 1;

	/**
	 * The number of operations of the '<em>Term</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int TERM_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.cohortium.model.impl.RunImpl <em>Run</em>}' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.impl.RunImpl
	 * @see org.cohortium.model.impl.CohortPackageImpl#getRun()
	 * @generated
	 */
	int RUN = 14;

	/**
	 * The feature id for the '<em><b>Number</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__NUMBER = 0;

	/**
	 * The feature id for the '<em><b>Started</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__STARTED = 1;

	/**
	 * The feature id for the '<em><b>Ended</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__ENDED = 2;

	/**
	 * The feature id for the '<em><b>Software</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__SOFTWARE = 3;

	/**
	 * The feature id for the '<em><b>Provenance</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN__PROVENANCE = 4;

	/**
	 * The number of structural features of the '<em>Run</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN_FEATURE_COUNT = 5;

	/**
	 * The number of operations of the '<em>Run</em>' class.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	int RUN_OPERATION_COUNT = 0;

	/**
	 * The meta object id for the '{@link org.cohortium.model.VariableType <em>Variable Type</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.VariableType
	 * @see org.cohortium.model.impl.CohortPackageImpl#getVariableType()
	 * @generated
	 */
	int VARIABLE_TYPE = 15;

	/**
	 * The meta object id for the '{@link org.cohortium.model.VariableRole <em>Variable Role</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.VariableRole
	 * @see org.cohortium.model.impl.CohortPackageImpl#getVariableRole()
	 * @generated
	 */
	int VARIABLE_ROLE = 16;

	/**
	 * The meta object id for the '{@link org.cohortium.model.IdentifierClass <em>Identifier Class</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.IdentifierClass
	 * @see org.cohortium.model.impl.CohortPackageImpl#getIdentifierClass()
	 * @generated
	 */
	int IDENTIFIER_CLASS = 17;

	/**
	 * The meta object id for the '{@link org.cohortium.model.SourceRole <em>Source Role</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.SourceRole
	 * @see org.cohortium.model.impl.CohortPackageImpl#getSourceRole()
	 * @generated
	 */
	int SOURCE_ROLE = 18;

	/**
	 * The meta object id for the '{@link org.cohortium.model.CriterionKind <em>Criterion Kind</em>}' enum.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see org.cohortium.model.CriterionKind
	 * @see org.cohortium.model.impl.CohortPackageImpl#getCriterionKind()
	 * @generated
	 */
	int CRITERION_KIND = 19;


	/**
	 * Returns the meta object for class '{@link org.cohortium.model.Identified <em>Identified</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Identified</em>'.
	 * @see org.cohortium.model.Identified
	 * @generated
	 */
	EClass getIdentified();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Identified#getId <em>Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Id</em>'.
	 * @see org.cohortium.model.Identified#getId()
	 * @see #getIdentified()
	 * @generated
	 */
	EAttribute getIdentified_Id();

	/**
	 * Returns the meta object for class '{@link org.cohortium.model.Study <em>Study</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Study</em>'.
	 * @see org.cohortium.model.Study
	 * @generated
	 */
	EClass getStudy();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Study#getSchemaVersion <em>Schema Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Schema Version</em>'.
	 * @see org.cohortium.model.Study#getSchemaVersion()
	 * @see #getStudy()
	 * @generated
	 */
	EAttribute getStudy_SchemaVersion();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Study#getTitle <em>Title</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Title</em>'.
	 * @see org.cohortium.model.Study#getTitle()
	 * @see #getStudy()
	 * @generated
	 */
	EAttribute getStudy_Title();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Study#getQuestion <em>Question</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Question</em>'.
	 * @see org.cohortium.model.Study#getQuestion()
	 * @see #getStudy()
	 * @generated
	 */
	EAttribute getStudy_Question();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Study#getEstimand <em>Estimand</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Estimand</em>'.
	 * @see org.cohortium.model.Study#getEstimand()
	 * @see #getStudy()
	 * @generated
	 */
	EAttribute getStudy_Estimand();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Study#getExposure <em>Exposure</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Exposure</em>'.
	 * @see org.cohortium.model.Study#getExposure()
	 * @see #getStudy()
	 * @generated
	 */
	EAttribute getStudy_Exposure();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Study#getOutcomes <em>Outcomes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Outcomes</em>'.
	 * @see org.cohortium.model.Study#getOutcomes()
	 * @see #getStudy()
	 * @generated
	 */
	EAttribute getStudy_Outcomes();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Study#getTimeZero <em>Time Zero</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Time Zero</em>'.
	 * @see org.cohortium.model.Study#getTimeZero()
	 * @see #getStudy()
	 * @generated
	 */
	EAttribute getStudy_TimeZero();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Study#getSeed <em>Seed</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Seed</em>'.
	 * @see org.cohortium.model.Study#getSeed()
	 * @see #getStudy()
	 * @generated
	 */
	EAttribute getStudy_Seed();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Study#getSimulatedLabel <em>Simulated Label</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Simulated Label</em>'.
	 * @see org.cohortium.model.Study#getSimulatedLabel()
	 * @see #getStudy()
	 * @generated
	 */
	EAttribute getStudy_SimulatedLabel();

	/**
	 * Returns the meta object for the containment reference '{@link org.cohortium.model.Study#getProtocol <em>Protocol</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference '<em>Protocol</em>'.
	 * @see org.cohortium.model.Study#getProtocol()
	 * @see #getStudy()
	 * @generated
	 */
	EReference getStudy_Protocol();

	/**
	 * Returns the meta object for the reference '{@link org.cohortium.model.Study#getCentreVariable <em>Centre Variable</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Centre Variable</em>'.
	 * @see org.cohortium.model.Study#getCentreVariable()
	 * @see #getStudy()
	 * @generated
	 */
	EReference getStudy_CentreVariable();

	/**
	 * Returns the meta object for the containment reference list '{@link org.cohortium.model.Study#getCentres <em>Centres</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Centres</em>'.
	 * @see org.cohortium.model.Study#getCentres()
	 * @see #getStudy()
	 * @generated
	 */
	EReference getStudy_Centres();

	/**
	 * Returns the meta object for the containment reference list '{@link org.cohortium.model.Study#getSources <em>Sources</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Sources</em>'.
	 * @see org.cohortium.model.Study#getSources()
	 * @see #getStudy()
	 * @generated
	 */
	EReference getStudy_Sources();

	/**
	 * Returns the meta object for the containment reference list '{@link org.cohortium.model.Study#getVariables <em>Variables</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Variables</em>'.
	 * @see org.cohortium.model.Study#getVariables()
	 * @see #getStudy()
	 * @generated
	 */
	EReference getStudy_Variables();

	/**
	 * Returns the meta object for the containment reference list '{@link org.cohortium.model.Study#getDerivations <em>Derivations</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Derivations</em>'.
	 * @see org.cohortium.model.Study#getDerivations()
	 * @see #getStudy()
	 * @generated
	 */
	EReference getStudy_Derivations();

	/**
	 * Returns the meta object for the containment reference list '{@link org.cohortium.model.Study#getCohorts <em>Cohorts</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Cohorts</em>'.
	 * @see org.cohortium.model.Study#getCohorts()
	 * @see #getStudy()
	 * @generated
	 */
	EReference getStudy_Cohorts();

	/**
	 * Returns the meta object for the containment reference list '{@link org.cohortium.model.Study#getAnalyses <em>Analyses</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Analyses</em>'.
	 * @see org.cohortium.model.Study#getAnalyses()
	 * @see #getStudy()
	 * @generated
	 */
	EReference getStudy_Analyses();

	/**
	 * Returns the meta object for the containment reference list '{@link org.cohortium.model.Study#getRuns <em>Runs</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Runs</em>'.
	 * @see org.cohortium.model.Study#getRuns()
	 * @see #getStudy()
	 * @generated
	 */
	EReference getStudy_Runs();

	/**
	 * Returns the meta object for class '{@link org.cohortium.model.Protocol <em>Protocol</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Protocol</em>'.
	 * @see org.cohortium.model.Protocol
	 * @generated
	 */
	EClass getProtocol();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Protocol#getPopulation <em>Population</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Population</em>'.
	 * @see org.cohortium.model.Protocol#getPopulation()
	 * @see #getProtocol()
	 * @generated
	 */
	EAttribute getProtocol_Population();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Protocol#getComparator <em>Comparator</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Comparator</em>'.
	 * @see org.cohortium.model.Protocol#getComparator()
	 * @see #getProtocol()
	 * @generated
	 */
	EAttribute getProtocol_Comparator();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Protocol#getFollowUpEnd <em>Follow Up End</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Follow Up End</em>'.
	 * @see org.cohortium.model.Protocol#getFollowUpEnd()
	 * @see #getProtocol()
	 * @generated
	 */
	EAttribute getProtocol_FollowUpEnd();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Protocol#getAnalysisPlan <em>Analysis Plan</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Analysis Plan</em>'.
	 * @see org.cohortium.model.Protocol#getAnalysisPlan()
	 * @see #getProtocol()
	 * @generated
	 */
	EAttribute getProtocol_AnalysisPlan();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Protocol#getFrozenAt <em>Frozen At</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Frozen At</em>'.
	 * @see org.cohortium.model.Protocol#getFrozenAt()
	 * @see #getProtocol()
	 * @generated
	 */
	EAttribute getProtocol_FrozenAt();

	/**
	 * Returns the meta object for class '{@link org.cohortium.model.Centre <em>Centre</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Centre</em>'.
	 * @see org.cohortium.model.Centre
	 * @generated
	 */
	EClass getCentre();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Centre#getCode <em>Code</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Code</em>'.
	 * @see org.cohortium.model.Centre#getCode()
	 * @see #getCentre()
	 * @generated
	 */
	EAttribute getCentre_Code();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Centre#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.cohortium.model.Centre#getName()
	 * @see #getCentre()
	 * @generated
	 */
	EAttribute getCentre_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Centre#getCountry <em>Country</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Country</em>'.
	 * @see org.cohortium.model.Centre#getCountry()
	 * @see #getCentre()
	 * @generated
	 */
	EAttribute getCentre_Country();

	/**
	 * Returns the meta object for class '{@link org.cohortium.model.DataSource <em>Data Source</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Data Source</em>'.
	 * @see org.cohortium.model.DataSource
	 * @generated
	 */
	EClass getDataSource();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.DataSource#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.cohortium.model.DataSource#getName()
	 * @see #getDataSource()
	 * @generated
	 */
	EAttribute getDataSource_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.DataSource#getFile <em>File</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>File</em>'.
	 * @see org.cohortium.model.DataSource#getFile()
	 * @see #getDataSource()
	 * @generated
	 */
	EAttribute getDataSource_File();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.DataSource#getSha256 <em>Sha256</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Sha256</em>'.
	 * @see org.cohortium.model.DataSource#getSha256()
	 * @see #getDataSource()
	 * @generated
	 */
	EAttribute getDataSource_Sha256();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.DataSource#getFormat <em>Format</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Format</em>'.
	 * @see org.cohortium.model.DataSource#getFormat()
	 * @see #getDataSource()
	 * @generated
	 */
	EAttribute getDataSource_Format();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.DataSource#getRole <em>Role</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Role</em>'.
	 * @see org.cohortium.model.DataSource#getRole()
	 * @see #getDataSource()
	 * @generated
	 */
	EAttribute getDataSource_Role();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.DataSource#getJoinKey <em>Join Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Join Key</em>'.
	 * @see org.cohortium.model.DataSource#getJoinKey()
	 * @see #getDataSource()
	 * @generated
	 */
	EAttribute getDataSource_JoinKey();

	/**
	 * Returns the meta object for the reference '{@link org.cohortium.model.DataSource#getCentre <em>Centre</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Centre</em>'.
	 * @see org.cohortium.model.DataSource#getCentre()
	 * @see #getDataSource()
	 * @generated
	 */
	EReference getDataSource_Centre();

	/**
	 * Returns the meta object for the containment reference list '{@link org.cohortium.model.DataSource#getSettings <em>Settings</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Settings</em>'.
	 * @see org.cohortium.model.DataSource#getSettings()
	 * @see #getDataSource()
	 * @generated
	 */
	EReference getDataSource_Settings();

	/**
	 * Returns the meta object for class '{@link org.cohortium.model.ReaderSetting <em>Reader Setting</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Reader Setting</em>'.
	 * @see org.cohortium.model.ReaderSetting
	 * @generated
	 */
	EClass getReaderSetting();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.ReaderSetting#getKey <em>Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Key</em>'.
	 * @see org.cohortium.model.ReaderSetting#getKey()
	 * @see #getReaderSetting()
	 * @generated
	 */
	EAttribute getReaderSetting_Key();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.ReaderSetting#getValue <em>Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see org.cohortium.model.ReaderSetting#getValue()
	 * @see #getReaderSetting()
	 * @generated
	 */
	EAttribute getReaderSetting_Value();

	/**
	 * Returns the meta object for class '{@link org.cohortium.model.Variable <em>Variable</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Variable</em>'.
	 * @see org.cohortium.model.Variable
	 * @generated
	 */
	EClass getVariable();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Variable#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.cohortium.model.Variable#getName()
	 * @see #getVariable()
	 * @generated
	 */
	EAttribute getVariable_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Variable#getLabel <em>Label</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Label</em>'.
	 * @see org.cohortium.model.Variable#getLabel()
	 * @see #getVariable()
	 * @generated
	 */
	EAttribute getVariable_Label();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Variable#getDescription <em>Description</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Description</em>'.
	 * @see org.cohortium.model.Variable#getDescription()
	 * @see #getVariable()
	 * @generated
	 */
	EAttribute getVariable_Description();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Variable#getType <em>Type</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Type</em>'.
	 * @see org.cohortium.model.Variable#getType()
	 * @see #getVariable()
	 * @generated
	 */
	EAttribute getVariable_Type();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Variable#getUnit <em>Unit</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Unit</em>'.
	 * @see org.cohortium.model.Variable#getUnit()
	 * @see #getVariable()
	 * @generated
	 */
	EAttribute getVariable_Unit();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Variable#getRole <em>Role</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Role</em>'.
	 * @see org.cohortium.model.Variable#getRole()
	 * @see #getVariable()
	 * @generated
	 */
	EAttribute getVariable_Role();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Variable#isOrdered <em>Ordered</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Ordered</em>'.
	 * @see org.cohortium.model.Variable#isOrdered()
	 * @see #getVariable()
	 * @generated
	 */
	EAttribute getVariable_Ordered();

	/**
	 * Returns the meta object for the attribute list '{@link org.cohortium.model.Variable#getMissingCodes <em>Missing Codes</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Missing Codes</em>'.
	 * @see org.cohortium.model.Variable#getMissingCodes()
	 * @see #getVariable()
	 * @generated
	 */
	EAttribute getVariable_MissingCodes();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Variable#getMinimum <em>Minimum</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Minimum</em>'.
	 * @see org.cohortium.model.Variable#getMinimum()
	 * @see #getVariable()
	 * @generated
	 */
	EAttribute getVariable_Minimum();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Variable#getMaximum <em>Maximum</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Maximum</em>'.
	 * @see org.cohortium.model.Variable#getMaximum()
	 * @see #getVariable()
	 * @generated
	 */
	EAttribute getVariable_Maximum();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Variable#getIdentifierClass <em>Identifier Class</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Identifier Class</em>'.
	 * @see org.cohortium.model.Variable#getIdentifierClass()
	 * @see #getVariable()
	 * @generated
	 */
	EAttribute getVariable_IdentifierClass();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Variable#getMeasurementWindow <em>Measurement Window</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Measurement Window</em>'.
	 * @see org.cohortium.model.Variable#getMeasurementWindow()
	 * @see #getVariable()
	 * @generated
	 */
	EAttribute getVariable_MeasurementWindow();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Variable#getColumn <em>Column</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Column</em>'.
	 * @see org.cohortium.model.Variable#getColumn()
	 * @see #getVariable()
	 * @generated
	 */
	EAttribute getVariable_Column();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Variable#getFormat <em>Format</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Format</em>'.
	 * @see org.cohortium.model.Variable#getFormat()
	 * @see #getVariable()
	 * @generated
	 */
	EAttribute getVariable_Format();

	/**
	 * Returns the meta object for the reference '{@link org.cohortium.model.Variable#getSource <em>Source</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Source</em>'.
	 * @see org.cohortium.model.Variable#getSource()
	 * @see #getVariable()
	 * @generated
	 */
	EReference getVariable_Source();

	/**
	 * Returns the meta object for the containment reference list '{@link org.cohortium.model.Variable#getLevels <em>Levels</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Levels</em>'.
	 * @see org.cohortium.model.Variable#getLevels()
	 * @see #getVariable()
	 * @generated
	 */
	EReference getVariable_Levels();

	/**
	 * Returns the meta object for class '{@link org.cohortium.model.Level <em>Level</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Level</em>'.
	 * @see org.cohortium.model.Level
	 * @generated
	 */
	EClass getLevel();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Level#getValue <em>Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Value</em>'.
	 * @see org.cohortium.model.Level#getValue()
	 * @see #getLevel()
	 * @generated
	 */
	EAttribute getLevel_Value();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Level#getLabel <em>Label</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Label</em>'.
	 * @see org.cohortium.model.Level#getLabel()
	 * @see #getLevel()
	 * @generated
	 */
	EAttribute getLevel_Label();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Level#isReference <em>Reference</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Reference</em>'.
	 * @see org.cohortium.model.Level#isReference()
	 * @see #getLevel()
	 * @generated
	 */
	EAttribute getLevel_Reference();

	/**
	 * Returns the meta object for class '{@link org.cohortium.model.Derivation <em>Derivation</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Derivation</em>'.
	 * @see org.cohortium.model.Derivation
	 * @generated
	 */
	EClass getDerivation();

	/**
	 * Returns the meta object for the reference '{@link org.cohortium.model.Derivation#getVariable <em>Variable</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Variable</em>'.
	 * @see org.cohortium.model.Derivation#getVariable()
	 * @see #getDerivation()
	 * @generated
	 */
	EReference getDerivation_Variable();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Derivation#getExpression <em>Expression</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Expression</em>'.
	 * @see org.cohortium.model.Derivation#getExpression()
	 * @see #getDerivation()
	 * @generated
	 */
	EAttribute getDerivation_Expression();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Derivation#getRule <em>Rule</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Rule</em>'.
	 * @see org.cohortium.model.Derivation#getRule()
	 * @see #getDerivation()
	 * @generated
	 */
	EAttribute getDerivation_Rule();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Derivation#getNote <em>Note</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Note</em>'.
	 * @see org.cohortium.model.Derivation#getNote()
	 * @see #getDerivation()
	 * @generated
	 */
	EAttribute getDerivation_Note();

	/**
	 * Returns the meta object for class '{@link org.cohortium.model.Cohort <em>Cohort</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Cohort</em>'.
	 * @see org.cohortium.model.Cohort
	 * @generated
	 */
	EClass getCohort();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Cohort#getName <em>Name</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Name</em>'.
	 * @see org.cohortium.model.Cohort#getName()
	 * @see #getCohort()
	 * @generated
	 */
	EAttribute getCohort_Name();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Cohort#getLabel <em>Label</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Label</em>'.
	 * @see org.cohortium.model.Cohort#getLabel()
	 * @see #getCohort()
	 * @generated
	 */
	EAttribute getCohort_Label();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Cohort#getDescription <em>Description</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Description</em>'.
	 * @see org.cohortium.model.Cohort#getDescription()
	 * @see #getCohort()
	 * @generated
	 */
	EAttribute getCohort_Description();

	/**
	 * Returns the meta object for the reference '{@link org.cohortium.model.Cohort#getBase <em>Base</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Base</em>'.
	 * @see org.cohortium.model.Cohort#getBase()
	 * @see #getCohort()
	 * @generated
	 */
	EReference getCohort_Base();

	/**
	 * Returns the meta object for the reference '{@link org.cohortium.model.Cohort#getMatchedBy <em>Matched By</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Matched By</em>'.
	 * @see org.cohortium.model.Cohort#getMatchedBy()
	 * @see #getCohort()
	 * @generated
	 */
	EReference getCohort_MatchedBy();

	/**
	 * Returns the meta object for the containment reference list '{@link org.cohortium.model.Cohort#getCriteria <em>Criteria</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Criteria</em>'.
	 * @see org.cohortium.model.Cohort#getCriteria()
	 * @see #getCohort()
	 * @generated
	 */
	EReference getCohort_Criteria();

	/**
	 * Returns the meta object for class '{@link org.cohortium.model.Criterion <em>Criterion</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Criterion</em>'.
	 * @see org.cohortium.model.Criterion
	 * @generated
	 */
	EClass getCriterion();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Criterion#getKind <em>Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Kind</em>'.
	 * @see org.cohortium.model.Criterion#getKind()
	 * @see #getCriterion()
	 * @generated
	 */
	EAttribute getCriterion_Kind();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Criterion#getExpression <em>Expression</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Expression</em>'.
	 * @see org.cohortium.model.Criterion#getExpression()
	 * @see #getCriterion()
	 * @generated
	 */
	EAttribute getCriterion_Expression();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Criterion#getLabel <em>Label</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Label</em>'.
	 * @see org.cohortium.model.Criterion#getLabel()
	 * @see #getCriterion()
	 * @generated
	 */
	EAttribute getCriterion_Label();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Criterion#getReason <em>Reason</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Reason</em>'.
	 * @see org.cohortium.model.Criterion#getReason()
	 * @see #getCriterion()
	 * @generated
	 */
	EAttribute getCriterion_Reason();

	/**
	 * Returns the meta object for class '{@link org.cohortium.model.AnalysisSpec <em>Analysis Spec</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Analysis Spec</em>'.
	 * @see org.cohortium.model.AnalysisSpec
	 * @generated
	 */
	EClass getAnalysisSpec();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.AnalysisSpec#getSlug <em>Slug</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Slug</em>'.
	 * @see org.cohortium.model.AnalysisSpec#getSlug()
	 * @see #getAnalysisSpec()
	 * @generated
	 */
	EAttribute getAnalysisSpec_Slug();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.AnalysisSpec#getTitle <em>Title</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Title</em>'.
	 * @see org.cohortium.model.AnalysisSpec#getTitle()
	 * @see #getAnalysisSpec()
	 * @generated
	 */
	EAttribute getAnalysisSpec_Title();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.AnalysisSpec#getAnalysisId <em>Analysis Id</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Analysis Id</em>'.
	 * @see org.cohortium.model.AnalysisSpec#getAnalysisId()
	 * @see #getAnalysisSpec()
	 * @generated
	 */
	EAttribute getAnalysisSpec_AnalysisId();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.AnalysisSpec#getAnalysisVersion <em>Analysis Version</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Analysis Version</em>'.
	 * @see org.cohortium.model.AnalysisSpec#getAnalysisVersion()
	 * @see #getAnalysisSpec()
	 * @generated
	 */
	EAttribute getAnalysisSpec_AnalysisVersion();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.AnalysisSpec#getNote <em>Note</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Note</em>'.
	 * @see org.cohortium.model.AnalysisSpec#getNote()
	 * @see #getAnalysisSpec()
	 * @generated
	 */
	EAttribute getAnalysisSpec_Note();

	/**
	 * Returns the meta object for the reference '{@link org.cohortium.model.AnalysisSpec#getCohort <em>Cohort</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference '<em>Cohort</em>'.
	 * @see org.cohortium.model.AnalysisSpec#getCohort()
	 * @see #getAnalysisSpec()
	 * @generated
	 */
	EReference getAnalysisSpec_Cohort();

	/**
	 * Returns the meta object for the containment reference list '{@link org.cohortium.model.AnalysisSpec#getOptions <em>Options</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Options</em>'.
	 * @see org.cohortium.model.AnalysisSpec#getOptions()
	 * @see #getAnalysisSpec()
	 * @generated
	 */
	EReference getAnalysisSpec_Options();

	/**
	 * Returns the meta object for class '{@link org.cohortium.model.OptionValue <em>Option Value</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Option Value</em>'.
	 * @see org.cohortium.model.OptionValue
	 * @generated
	 */
	EClass getOptionValue();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.OptionValue#getKey <em>Key</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Key</em>'.
	 * @see org.cohortium.model.OptionValue#getKey()
	 * @see #getOptionValue()
	 * @generated
	 */
	EAttribute getOptionValue_Key();

	/**
	 * Returns the meta object for the attribute list '{@link org.cohortium.model.OptionValue#getTexts <em>Texts</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Texts</em>'.
	 * @see org.cohortium.model.OptionValue#getTexts()
	 * @see #getOptionValue()
	 * @generated
	 */
	EAttribute getOptionValue_Texts();

	/**
	 * Returns the meta object for the attribute list '{@link org.cohortium.model.OptionValue#getNumbers <em>Numbers</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Numbers</em>'.
	 * @see org.cohortium.model.OptionValue#getNumbers()
	 * @see #getOptionValue()
	 * @generated
	 */
	EAttribute getOptionValue_Numbers();

	/**
	 * Returns the meta object for the attribute list '{@link org.cohortium.model.OptionValue#getLogicals <em>Logicals</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute list '<em>Logicals</em>'.
	 * @see org.cohortium.model.OptionValue#getLogicals()
	 * @see #getOptionValue()
	 * @generated
	 */
	EAttribute getOptionValue_Logicals();

	/**
	 * Returns the meta object for the reference list '{@link org.cohortium.model.OptionValue#getVariables <em>Variables</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Variables</em>'.
	 * @see org.cohortium.model.OptionValue#getVariables()
	 * @see #getOptionValue()
	 * @generated
	 */
	EReference getOptionValue_Variables();

	/**
	 * Returns the meta object for the reference list '{@link org.cohortium.model.OptionValue#getLevels <em>Levels</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Levels</em>'.
	 * @see org.cohortium.model.OptionValue#getLevels()
	 * @see #getOptionValue()
	 * @generated
	 */
	EReference getOptionValue_Levels();

	/**
	 * Returns the meta object for the reference list '{@link org.cohortium.model.OptionValue#getCohorts <em>Cohorts</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Cohorts</em>'.
	 * @see org.cohortium.model.OptionValue#getCohorts()
	 * @see #getOptionValue()
	 * @generated
	 */
	EReference getOptionValue_Cohorts();

	/**
	 * Returns the meta object for the reference list '{@link org.cohortium.model.OptionValue#getAnalyses <em>Analyses</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Analyses</em>'.
	 * @see org.cohortium.model.OptionValue#getAnalyses()
	 * @see #getOptionValue()
	 * @generated
	 */
	EReference getOptionValue_Analyses();

	/**
	 * Returns the meta object for the containment reference list '{@link org.cohortium.model.OptionValue#getTerms <em>Terms</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the containment reference list '<em>Terms</em>'.
	 * @see org.cohortium.model.OptionValue#getTerms()
	 * @see #getOptionValue()
	 * @generated
	 */
	EReference getOptionValue_Terms();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.OptionValue#getExpression <em>Expression</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Expression</em>'.
	 * @see org.cohortium.model.OptionValue#getExpression()
	 * @see #getOptionValue()
	 * @generated
	 */
	EAttribute getOptionValue_Expression();

	/**
	 * Returns the meta object for class '{@link org.cohortium.model.Term <em>Term</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Term</em>'.
	 * @see org.cohortium.model.Term
	 * @generated
	 */
	EClass getTerm();

	/**
	 * Returns the meta object for the reference list '{@link org.cohortium.model.Term#getVariables <em>Variables</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the reference list '<em>Variables</em>'.
	 * @see org.cohortium.model.Term#getVariables()
	 * @see #getTerm()
	 * @generated
	 */
	EReference getTerm_Variables();

	/**
	 * Returns the meta object for class '{@link org.cohortium.model.Run <em>Run</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for class '<em>Run</em>'.
	 * @see org.cohortium.model.Run
	 * @generated
	 */
	EClass getRun();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Run#getNumber <em>Number</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Number</em>'.
	 * @see org.cohortium.model.Run#getNumber()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Number();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Run#getStarted <em>Started</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Started</em>'.
	 * @see org.cohortium.model.Run#getStarted()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Started();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Run#getEnded <em>Ended</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Ended</em>'.
	 * @see org.cohortium.model.Run#getEnded()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Ended();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Run#getSoftware <em>Software</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Software</em>'.
	 * @see org.cohortium.model.Run#getSoftware()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Software();

	/**
	 * Returns the meta object for the attribute '{@link org.cohortium.model.Run#getProvenance <em>Provenance</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for the attribute '<em>Provenance</em>'.
	 * @see org.cohortium.model.Run#getProvenance()
	 * @see #getRun()
	 * @generated
	 */
	EAttribute getRun_Provenance();

	/**
	 * Returns the meta object for enum '{@link org.cohortium.model.VariableType <em>Variable Type</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Variable Type</em>'.
	 * @see org.cohortium.model.VariableType
	 * @generated
	 */
	EEnum getVariableType();

	/**
	 * Returns the meta object for enum '{@link org.cohortium.model.VariableRole <em>Variable Role</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Variable Role</em>'.
	 * @see org.cohortium.model.VariableRole
	 * @generated
	 */
	EEnum getVariableRole();

	/**
	 * Returns the meta object for enum '{@link org.cohortium.model.IdentifierClass <em>Identifier Class</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Identifier Class</em>'.
	 * @see org.cohortium.model.IdentifierClass
	 * @generated
	 */
	EEnum getIdentifierClass();

	/**
	 * Returns the meta object for enum '{@link org.cohortium.model.SourceRole <em>Source Role</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Source Role</em>'.
	 * @see org.cohortium.model.SourceRole
	 * @generated
	 */
	EEnum getSourceRole();

	/**
	 * Returns the meta object for enum '{@link org.cohortium.model.CriterionKind <em>Criterion Kind</em>}'.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the meta object for enum '<em>Criterion Kind</em>'.
	 * @see org.cohortium.model.CriterionKind
	 * @generated
	 */
	EEnum getCriterionKind();

	/**
	 * Returns the factory that creates the instances of the model.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the factory that creates the instances of the model.
	 * @generated
	 */
	CohortFactory getCohortFactory();

	/**
	 * <!-- begin-user-doc -->
	 * Defines literals for the meta objects that represent
	 * <ul>
	 *   <li>each class,</li>
	 *   <li>each feature of each class,</li>
	 *   <li>each operation of each class,</li>
	 *   <li>each enum,</li>
	 *   <li>and each data type</li>
	 * </ul>
	 * <!-- end-user-doc -->
	 * @generated
	 */
	interface Literals {
		/**
		 * The meta object literal for the '{@link org.cohortium.model.impl.IdentifiedImpl <em>Identified</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.impl.IdentifiedImpl
		 * @see org.cohortium.model.impl.CohortPackageImpl#getIdentified()
		 * @generated
		 */
		EClass IDENTIFIED = eINSTANCE.getIdentified();

		/**
		 * The meta object literal for the '<em><b>Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute IDENTIFIED__ID = eINSTANCE.getIdentified_Id();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.impl.StudyImpl <em>Study</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.impl.StudyImpl
		 * @see org.cohortium.model.impl.CohortPackageImpl#getStudy()
		 * @generated
		 */
		EClass STUDY = eINSTANCE.getStudy();

		/**
		 * The meta object literal for the '<em><b>Schema Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STUDY__SCHEMA_VERSION = eINSTANCE.getStudy_SchemaVersion();

		/**
		 * The meta object literal for the '<em><b>Title</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STUDY__TITLE = eINSTANCE.getStudy_Title();

		/**
		 * The meta object literal for the '<em><b>Question</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STUDY__QUESTION = eINSTANCE.getStudy_Question();

		/**
		 * The meta object literal for the '<em><b>Estimand</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STUDY__ESTIMAND = eINSTANCE.getStudy_Estimand();

		/**
		 * The meta object literal for the '<em><b>Exposure</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STUDY__EXPOSURE = eINSTANCE.getStudy_Exposure();

		/**
		 * The meta object literal for the '<em><b>Outcomes</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STUDY__OUTCOMES = eINSTANCE.getStudy_Outcomes();

		/**
		 * The meta object literal for the '<em><b>Time Zero</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STUDY__TIME_ZERO = eINSTANCE.getStudy_TimeZero();

		/**
		 * The meta object literal for the '<em><b>Seed</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STUDY__SEED = eINSTANCE.getStudy_Seed();

		/**
		 * The meta object literal for the '<em><b>Simulated Label</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute STUDY__SIMULATED_LABEL = eINSTANCE.getStudy_SimulatedLabel();

		/**
		 * The meta object literal for the '<em><b>Protocol</b></em>' containment reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STUDY__PROTOCOL = eINSTANCE.getStudy_Protocol();

		/**
		 * The meta object literal for the '<em><b>Centre Variable</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STUDY__CENTRE_VARIABLE = eINSTANCE.getStudy_CentreVariable();

		/**
		 * The meta object literal for the '<em><b>Centres</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STUDY__CENTRES = eINSTANCE.getStudy_Centres();

		/**
		 * The meta object literal for the '<em><b>Sources</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STUDY__SOURCES = eINSTANCE.getStudy_Sources();

		/**
		 * The meta object literal for the '<em><b>Variables</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STUDY__VARIABLES = eINSTANCE.getStudy_Variables();

		/**
		 * The meta object literal for the '<em><b>Derivations</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STUDY__DERIVATIONS = eINSTANCE.getStudy_Derivations();

		/**
		 * The meta object literal for the '<em><b>Cohorts</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STUDY__COHORTS = eINSTANCE.getStudy_Cohorts();

		/**
		 * The meta object literal for the '<em><b>Analyses</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STUDY__ANALYSES = eINSTANCE.getStudy_Analyses();

		/**
		 * The meta object literal for the '<em><b>Runs</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference STUDY__RUNS = eINSTANCE.getStudy_Runs();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.impl.ProtocolImpl <em>Protocol</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.impl.ProtocolImpl
		 * @see org.cohortium.model.impl.CohortPackageImpl#getProtocol()
		 * @generated
		 */
		EClass PROTOCOL = eINSTANCE.getProtocol();

		/**
		 * The meta object literal for the '<em><b>Population</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROTOCOL__POPULATION = eINSTANCE.getProtocol_Population();

		/**
		 * The meta object literal for the '<em><b>Comparator</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROTOCOL__COMPARATOR = eINSTANCE.getProtocol_Comparator();

		/**
		 * The meta object literal for the '<em><b>Follow Up End</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROTOCOL__FOLLOW_UP_END = eINSTANCE.getProtocol_FollowUpEnd();

		/**
		 * The meta object literal for the '<em><b>Analysis Plan</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROTOCOL__ANALYSIS_PLAN = eINSTANCE.getProtocol_AnalysisPlan();

		/**
		 * The meta object literal for the '<em><b>Frozen At</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute PROTOCOL__FROZEN_AT = eINSTANCE.getProtocol_FrozenAt();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.impl.CentreImpl <em>Centre</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.impl.CentreImpl
		 * @see org.cohortium.model.impl.CohortPackageImpl#getCentre()
		 * @generated
		 */
		EClass CENTRE = eINSTANCE.getCentre();

		/**
		 * The meta object literal for the '<em><b>Code</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CENTRE__CODE = eINSTANCE.getCentre_Code();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CENTRE__NAME = eINSTANCE.getCentre_Name();

		/**
		 * The meta object literal for the '<em><b>Country</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CENTRE__COUNTRY = eINSTANCE.getCentre_Country();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.impl.DataSourceImpl <em>Data Source</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.impl.DataSourceImpl
		 * @see org.cohortium.model.impl.CohortPackageImpl#getDataSource()
		 * @generated
		 */
		EClass DATA_SOURCE = eINSTANCE.getDataSource();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DATA_SOURCE__NAME = eINSTANCE.getDataSource_Name();

		/**
		 * The meta object literal for the '<em><b>File</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DATA_SOURCE__FILE = eINSTANCE.getDataSource_File();

		/**
		 * The meta object literal for the '<em><b>Sha256</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DATA_SOURCE__SHA256 = eINSTANCE.getDataSource_Sha256();

		/**
		 * The meta object literal for the '<em><b>Format</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DATA_SOURCE__FORMAT = eINSTANCE.getDataSource_Format();

		/**
		 * The meta object literal for the '<em><b>Role</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DATA_SOURCE__ROLE = eINSTANCE.getDataSource_Role();

		/**
		 * The meta object literal for the '<em><b>Join Key</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DATA_SOURCE__JOIN_KEY = eINSTANCE.getDataSource_JoinKey();

		/**
		 * The meta object literal for the '<em><b>Centre</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DATA_SOURCE__CENTRE = eINSTANCE.getDataSource_Centre();

		/**
		 * The meta object literal for the '<em><b>Settings</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DATA_SOURCE__SETTINGS = eINSTANCE.getDataSource_Settings();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.impl.ReaderSettingImpl <em>Reader Setting</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.impl.ReaderSettingImpl
		 * @see org.cohortium.model.impl.CohortPackageImpl#getReaderSetting()
		 * @generated
		 */
		EClass READER_SETTING = eINSTANCE.getReaderSetting();

		/**
		 * The meta object literal for the '<em><b>Key</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute READER_SETTING__KEY = eINSTANCE.getReaderSetting_Key();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute READER_SETTING__VALUE = eINSTANCE.getReaderSetting_Value();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.impl.VariableImpl <em>Variable</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.impl.VariableImpl
		 * @see org.cohortium.model.impl.CohortPackageImpl#getVariable()
		 * @generated
		 */
		EClass VARIABLE = eINSTANCE.getVariable();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VARIABLE__NAME = eINSTANCE.getVariable_Name();

		/**
		 * The meta object literal for the '<em><b>Label</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VARIABLE__LABEL = eINSTANCE.getVariable_Label();

		/**
		 * The meta object literal for the '<em><b>Description</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VARIABLE__DESCRIPTION = eINSTANCE.getVariable_Description();

		/**
		 * The meta object literal for the '<em><b>Type</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VARIABLE__TYPE = eINSTANCE.getVariable_Type();

		/**
		 * The meta object literal for the '<em><b>Unit</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VARIABLE__UNIT = eINSTANCE.getVariable_Unit();

		/**
		 * The meta object literal for the '<em><b>Role</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VARIABLE__ROLE = eINSTANCE.getVariable_Role();

		/**
		 * The meta object literal for the '<em><b>Ordered</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VARIABLE__ORDERED = eINSTANCE.getVariable_Ordered();

		/**
		 * The meta object literal for the '<em><b>Missing Codes</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VARIABLE__MISSING_CODES = eINSTANCE.getVariable_MissingCodes();

		/**
		 * The meta object literal for the '<em><b>Minimum</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VARIABLE__MINIMUM = eINSTANCE.getVariable_Minimum();

		/**
		 * The meta object literal for the '<em><b>Maximum</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VARIABLE__MAXIMUM = eINSTANCE.getVariable_Maximum();

		/**
		 * The meta object literal for the '<em><b>Identifier Class</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VARIABLE__IDENTIFIER_CLASS = eINSTANCE.getVariable_IdentifierClass();

		/**
		 * The meta object literal for the '<em><b>Measurement Window</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VARIABLE__MEASUREMENT_WINDOW = eINSTANCE.getVariable_MeasurementWindow();

		/**
		 * The meta object literal for the '<em><b>Column</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VARIABLE__COLUMN = eINSTANCE.getVariable_Column();

		/**
		 * The meta object literal for the '<em><b>Format</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute VARIABLE__FORMAT = eINSTANCE.getVariable_Format();

		/**
		 * The meta object literal for the '<em><b>Source</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference VARIABLE__SOURCE = eINSTANCE.getVariable_Source();

		/**
		 * The meta object literal for the '<em><b>Levels</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference VARIABLE__LEVELS = eINSTANCE.getVariable_Levels();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.impl.LevelImpl <em>Level</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.impl.LevelImpl
		 * @see org.cohortium.model.impl.CohortPackageImpl#getLevel()
		 * @generated
		 */
		EClass LEVEL = eINSTANCE.getLevel();

		/**
		 * The meta object literal for the '<em><b>Value</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LEVEL__VALUE = eINSTANCE.getLevel_Value();

		/**
		 * The meta object literal for the '<em><b>Label</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LEVEL__LABEL = eINSTANCE.getLevel_Label();

		/**
		 * The meta object literal for the '<em><b>Reference</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute LEVEL__REFERENCE = eINSTANCE.getLevel_Reference();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.impl.DerivationImpl <em>Derivation</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.impl.DerivationImpl
		 * @see org.cohortium.model.impl.CohortPackageImpl#getDerivation()
		 * @generated
		 */
		EClass DERIVATION = eINSTANCE.getDerivation();

		/**
		 * The meta object literal for the '<em><b>Variable</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference DERIVATION__VARIABLE = eINSTANCE.getDerivation_Variable();

		/**
		 * The meta object literal for the '<em><b>Expression</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DERIVATION__EXPRESSION = eINSTANCE.getDerivation_Expression();

		/**
		 * The meta object literal for the '<em><b>Rule</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DERIVATION__RULE = eINSTANCE.getDerivation_Rule();

		/**
		 * The meta object literal for the '<em><b>Note</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute DERIVATION__NOTE = eINSTANCE.getDerivation_Note();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.impl.CohortImpl <em>Cohort</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.impl.CohortImpl
		 * @see org.cohortium.model.impl.CohortPackageImpl#getCohort()
		 * @generated
		 */
		EClass COHORT = eINSTANCE.getCohort();

		/**
		 * The meta object literal for the '<em><b>Name</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute COHORT__NAME = eINSTANCE.getCohort_Name();

		/**
		 * The meta object literal for the '<em><b>Label</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute COHORT__LABEL = eINSTANCE.getCohort_Label();

		/**
		 * The meta object literal for the '<em><b>Description</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute COHORT__DESCRIPTION = eINSTANCE.getCohort_Description();

		/**
		 * The meta object literal for the '<em><b>Base</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference COHORT__BASE = eINSTANCE.getCohort_Base();

		/**
		 * The meta object literal for the '<em><b>Matched By</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference COHORT__MATCHED_BY = eINSTANCE.getCohort_MatchedBy();

		/**
		 * The meta object literal for the '<em><b>Criteria</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference COHORT__CRITERIA = eINSTANCE.getCohort_Criteria();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.impl.CriterionImpl <em>Criterion</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.impl.CriterionImpl
		 * @see org.cohortium.model.impl.CohortPackageImpl#getCriterion()
		 * @generated
		 */
		EClass CRITERION = eINSTANCE.getCriterion();

		/**
		 * The meta object literal for the '<em><b>Kind</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CRITERION__KIND = eINSTANCE.getCriterion_Kind();

		/**
		 * The meta object literal for the '<em><b>Expression</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CRITERION__EXPRESSION = eINSTANCE.getCriterion_Expression();

		/**
		 * The meta object literal for the '<em><b>Label</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CRITERION__LABEL = eINSTANCE.getCriterion_Label();

		/**
		 * The meta object literal for the '<em><b>Reason</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute CRITERION__REASON = eINSTANCE.getCriterion_Reason();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.impl.AnalysisSpecImpl <em>Analysis Spec</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.impl.AnalysisSpecImpl
		 * @see org.cohortium.model.impl.CohortPackageImpl#getAnalysisSpec()
		 * @generated
		 */
		EClass ANALYSIS_SPEC = eINSTANCE.getAnalysisSpec();

		/**
		 * The meta object literal for the '<em><b>Slug</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ANALYSIS_SPEC__SLUG = eINSTANCE.getAnalysisSpec_Slug();

		/**
		 * The meta object literal for the '<em><b>Title</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ANALYSIS_SPEC__TITLE = eINSTANCE.getAnalysisSpec_Title();

		/**
		 * The meta object literal for the '<em><b>Analysis Id</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ANALYSIS_SPEC__ANALYSIS_ID = eINSTANCE.getAnalysisSpec_AnalysisId();

		/**
		 * The meta object literal for the '<em><b>Analysis Version</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ANALYSIS_SPEC__ANALYSIS_VERSION = eINSTANCE.getAnalysisSpec_AnalysisVersion();

		/**
		 * The meta object literal for the '<em><b>Note</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute ANALYSIS_SPEC__NOTE = eINSTANCE.getAnalysisSpec_Note();

		/**
		 * The meta object literal for the '<em><b>Cohort</b></em>' reference feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ANALYSIS_SPEC__COHORT = eINSTANCE.getAnalysisSpec_Cohort();

		/**
		 * The meta object literal for the '<em><b>Options</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference ANALYSIS_SPEC__OPTIONS = eINSTANCE.getAnalysisSpec_Options();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.impl.OptionValueImpl <em>Option Value</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.impl.OptionValueImpl
		 * @see org.cohortium.model.impl.CohortPackageImpl#getOptionValue()
		 * @generated
		 */
		EClass OPTION_VALUE = eINSTANCE.getOptionValue();

		/**
		 * The meta object literal for the '<em><b>Key</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute OPTION_VALUE__KEY = eINSTANCE.getOptionValue_Key();

		/**
		 * The meta object literal for the '<em><b>Texts</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute OPTION_VALUE__TEXTS = eINSTANCE.getOptionValue_Texts();

		/**
		 * The meta object literal for the '<em><b>Numbers</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute OPTION_VALUE__NUMBERS = eINSTANCE.getOptionValue_Numbers();

		/**
		 * The meta object literal for the '<em><b>Logicals</b></em>' attribute list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute OPTION_VALUE__LOGICALS = eINSTANCE.getOptionValue_Logicals();

		/**
		 * The meta object literal for the '<em><b>Variables</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference OPTION_VALUE__VARIABLES = eINSTANCE.getOptionValue_Variables();

		/**
		 * The meta object literal for the '<em><b>Levels</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference OPTION_VALUE__LEVELS = eINSTANCE.getOptionValue_Levels();

		/**
		 * The meta object literal for the '<em><b>Cohorts</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference OPTION_VALUE__COHORTS = eINSTANCE.getOptionValue_Cohorts();

		/**
		 * The meta object literal for the '<em><b>Analyses</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference OPTION_VALUE__ANALYSES = eINSTANCE.getOptionValue_Analyses();

		/**
		 * The meta object literal for the '<em><b>Terms</b></em>' containment reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference OPTION_VALUE__TERMS = eINSTANCE.getOptionValue_Terms();

		/**
		 * The meta object literal for the '<em><b>Expression</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute OPTION_VALUE__EXPRESSION = eINSTANCE.getOptionValue_Expression();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.impl.TermImpl <em>Term</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.impl.TermImpl
		 * @see org.cohortium.model.impl.CohortPackageImpl#getTerm()
		 * @generated
		 */
		EClass TERM = eINSTANCE.getTerm();

		/**
		 * The meta object literal for the '<em><b>Variables</b></em>' reference list feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EReference TERM__VARIABLES = eINSTANCE.getTerm_Variables();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.impl.RunImpl <em>Run</em>}' class.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.impl.RunImpl
		 * @see org.cohortium.model.impl.CohortPackageImpl#getRun()
		 * @generated
		 */
		EClass RUN = eINSTANCE.getRun();

		/**
		 * The meta object literal for the '<em><b>Number</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__NUMBER = eINSTANCE.getRun_Number();

		/**
		 * The meta object literal for the '<em><b>Started</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__STARTED = eINSTANCE.getRun_Started();

		/**
		 * The meta object literal for the '<em><b>Ended</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__ENDED = eINSTANCE.getRun_Ended();

		/**
		 * The meta object literal for the '<em><b>Software</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__SOFTWARE = eINSTANCE.getRun_Software();

		/**
		 * The meta object literal for the '<em><b>Provenance</b></em>' attribute feature.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @generated
		 */
		EAttribute RUN__PROVENANCE = eINSTANCE.getRun_Provenance();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.VariableType <em>Variable Type</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.VariableType
		 * @see org.cohortium.model.impl.CohortPackageImpl#getVariableType()
		 * @generated
		 */
		EEnum VARIABLE_TYPE = eINSTANCE.getVariableType();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.VariableRole <em>Variable Role</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.VariableRole
		 * @see org.cohortium.model.impl.CohortPackageImpl#getVariableRole()
		 * @generated
		 */
		EEnum VARIABLE_ROLE = eINSTANCE.getVariableRole();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.IdentifierClass <em>Identifier Class</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.IdentifierClass
		 * @see org.cohortium.model.impl.CohortPackageImpl#getIdentifierClass()
		 * @generated
		 */
		EEnum IDENTIFIER_CLASS = eINSTANCE.getIdentifierClass();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.SourceRole <em>Source Role</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.SourceRole
		 * @see org.cohortium.model.impl.CohortPackageImpl#getSourceRole()
		 * @generated
		 */
		EEnum SOURCE_ROLE = eINSTANCE.getSourceRole();

		/**
		 * The meta object literal for the '{@link org.cohortium.model.CriterionKind <em>Criterion Kind</em>}' enum.
		 * <!-- begin-user-doc -->
		 * <!-- end-user-doc -->
		 * @see org.cohortium.model.CriterionKind
		 * @see org.cohortium.model.impl.CohortPackageImpl#getCriterionKind()
		 * @generated
		 */
		EEnum CRITERION_KIND = eINSTANCE.getCriterionKind();

	}

} //CohortPackage

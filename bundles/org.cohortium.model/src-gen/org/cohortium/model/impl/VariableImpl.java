/**
 * Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
 */
package org.cohortium.model.impl;

import java.util.Collection;

import org.cohortium.model.CohortPackage;
import org.cohortium.model.DataSource;
import org.cohortium.model.IdentifierClass;
import org.cohortium.model.Level;
import org.cohortium.model.Variable;
import org.cohortium.model.VariableRole;
import org.cohortium.model.VariableType;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EDataTypeEList;
import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Variable</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.cohortium.model.impl.VariableImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.cohortium.model.impl.VariableImpl#getLabel <em>Label</em>}</li>
 *   <li>{@link org.cohortium.model.impl.VariableImpl#getDescription <em>Description</em>}</li>
 *   <li>{@link org.cohortium.model.impl.VariableImpl#getType <em>Type</em>}</li>
 *   <li>{@link org.cohortium.model.impl.VariableImpl#getUnit <em>Unit</em>}</li>
 *   <li>{@link org.cohortium.model.impl.VariableImpl#getRole <em>Role</em>}</li>
 *   <li>{@link org.cohortium.model.impl.VariableImpl#isOrdered <em>Ordered</em>}</li>
 *   <li>{@link org.cohortium.model.impl.VariableImpl#getMissingCodes <em>Missing Codes</em>}</li>
 *   <li>{@link org.cohortium.model.impl.VariableImpl#getMinimum <em>Minimum</em>}</li>
 *   <li>{@link org.cohortium.model.impl.VariableImpl#getMaximum <em>Maximum</em>}</li>
 *   <li>{@link org.cohortium.model.impl.VariableImpl#getIdentifierClass <em>Identifier Class</em>}</li>
 *   <li>{@link org.cohortium.model.impl.VariableImpl#getMeasurementWindow <em>Measurement Window</em>}</li>
 *   <li>{@link org.cohortium.model.impl.VariableImpl#getColumn <em>Column</em>}</li>
 *   <li>{@link org.cohortium.model.impl.VariableImpl#getFormat <em>Format</em>}</li>
 *   <li>{@link org.cohortium.model.impl.VariableImpl#getSource <em>Source</em>}</li>
 *   <li>{@link org.cohortium.model.impl.VariableImpl#getLevels <em>Levels</em>}</li>
 * </ul>
 *
 * @generated
 */
public class VariableImpl extends IdentifiedImpl implements Variable {
	/**
	 * The default value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected static final String NAME_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getName() <em>Name</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getName()
	 * @generated
	 * @ordered
	 */
	protected String name = NAME_EDEFAULT;

	/**
	 * The default value of the '{@link #getLabel() <em>Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLabel()
	 * @generated
	 * @ordered
	 */
	protected static final String LABEL_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getLabel() <em>Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLabel()
	 * @generated
	 * @ordered
	 */
	protected String label = LABEL_EDEFAULT;

	/**
	 * The default value of the '{@link #getDescription() <em>Description</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDescription()
	 * @generated
	 * @ordered
	 */
	protected static final String DESCRIPTION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getDescription() <em>Description</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDescription()
	 * @generated
	 * @ordered
	 */
	protected String description = DESCRIPTION_EDEFAULT;

	/**
	 * The default value of the '{@link #getType() <em>Type</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getType()
	 * @generated
	 * @ordered
	 */
	protected static final VariableType TYPE_EDEFAULT = VariableType.NUMBER;

	/**
	 * The cached value of the '{@link #getType() <em>Type</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getType()
	 * @generated
	 * @ordered
	 */
	protected VariableType type = TYPE_EDEFAULT;

	/**
	 * The default value of the '{@link #getUnit() <em>Unit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUnit()
	 * @generated
	 * @ordered
	 */
	protected static final String UNIT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getUnit() <em>Unit</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUnit()
	 * @generated
	 * @ordered
	 */
	protected String unit = UNIT_EDEFAULT;

	/**
	 * The default value of the '{@link #getRole() <em>Role</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRole()
	 * @generated
	 * @ordered
	 */
	protected static final VariableRole ROLE_EDEFAULT = VariableRole.AUXILIARY;

	/**
	 * The cached value of the '{@link #getRole() <em>Role</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRole()
	 * @generated
	 * @ordered
	 */
	protected VariableRole role = ROLE_EDEFAULT;

	/**
	 * The default value of the '{@link #isOrdered() <em>Ordered</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isOrdered()
	 * @generated
	 * @ordered
	 */
	protected static final boolean ORDERED_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isOrdered() <em>Ordered</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isOrdered()
	 * @generated
	 * @ordered
	 */
	protected boolean ordered = ORDERED_EDEFAULT;

	/**
	 * The cached value of the '{@link #getMissingCodes() <em>Missing Codes</em>}' attribute list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMissingCodes()
	 * @generated
	 * @ordered
	 */
	protected EList<String> missingCodes;

	/**
	 * The default value of the '{@link #getMinimum() <em>Minimum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMinimum()
	 * @generated
	 * @ordered
	 */
	protected static final Double MINIMUM_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMinimum() <em>Minimum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMinimum()
	 * @generated
	 * @ordered
	 */
	protected Double minimum = MINIMUM_EDEFAULT;

	/**
	 * The default value of the '{@link #getMaximum() <em>Maximum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximum()
	 * @generated
	 * @ordered
	 */
	protected static final Double MAXIMUM_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMaximum() <em>Maximum</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximum()
	 * @generated
	 * @ordered
	 */
	protected Double maximum = MAXIMUM_EDEFAULT;

	/**
	 * The default value of the '{@link #getIdentifierClass() <em>Identifier Class</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getIdentifierClass()
	 * @generated
	 * @ordered
	 */
	protected static final IdentifierClass IDENTIFIER_CLASS_EDEFAULT = IdentifierClass.NONE;

	/**
	 * The cached value of the '{@link #getIdentifierClass() <em>Identifier Class</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getIdentifierClass()
	 * @generated
	 * @ordered
	 */
	protected IdentifierClass identifierClass = IDENTIFIER_CLASS_EDEFAULT;

	/**
	 * The default value of the '{@link #getMeasurementWindow() <em>Measurement Window</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMeasurementWindow()
	 * @generated
	 * @ordered
	 */
	protected static final String MEASUREMENT_WINDOW_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getMeasurementWindow() <em>Measurement Window</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMeasurementWindow()
	 * @generated
	 * @ordered
	 */
	protected String measurementWindow = MEASUREMENT_WINDOW_EDEFAULT;

	/**
	 * The default value of the '{@link #getColumn() <em>Column</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getColumn()
	 * @generated
	 * @ordered
	 */
	protected static final String COLUMN_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getColumn() <em>Column</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getColumn()
	 * @generated
	 * @ordered
	 */
	protected String column = COLUMN_EDEFAULT;

	/**
	 * The default value of the '{@link #getFormat() <em>Format</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFormat()
	 * @generated
	 * @ordered
	 */
	protected static final String FORMAT_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFormat() <em>Format</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFormat()
	 * @generated
	 * @ordered
	 */
	protected String format = FORMAT_EDEFAULT;

	/**
	 * The cached value of the '{@link #getSource() <em>Source</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSource()
	 * @generated
	 * @ordered
	 */
	protected DataSource source;

	/**
	 * The cached value of the '{@link #getLevels() <em>Levels</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLevels()
	 * @generated
	 * @ordered
	 */
	protected EList<Level> levels;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected VariableImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return CohortPackage.Literals.VARIABLE;
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
	public void setName(String newName) {
		String oldName = name;
		name = newName;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.VARIABLE__NAME, oldName, name));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getLabel() {
		return label;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLabel(String newLabel) {
		String oldLabel = label;
		label = newLabel;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.VARIABLE__LABEL, oldLabel, label));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getDescription() {
		return description;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDescription(String newDescription) {
		String oldDescription = description;
		description = newDescription;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.VARIABLE__DESCRIPTION, oldDescription, description));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public VariableType getType() {
		return type;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setType(VariableType newType) {
		VariableType oldType = type;
		type = newType == null ? TYPE_EDEFAULT : newType;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.VARIABLE__TYPE, oldType, type));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getUnit() {
		return unit;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setUnit(String newUnit) {
		String oldUnit = unit;
		unit = newUnit;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.VARIABLE__UNIT, oldUnit, unit));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public VariableRole getRole() {
		return role;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setRole(VariableRole newRole) {
		VariableRole oldRole = role;
		role = newRole == null ? ROLE_EDEFAULT : newRole;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.VARIABLE__ROLE, oldRole, role));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isOrdered() {
		return ordered;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setOrdered(boolean newOrdered) {
		boolean oldOrdered = ordered;
		ordered = newOrdered;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.VARIABLE__ORDERED, oldOrdered, ordered));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<String> getMissingCodes() {
		if (missingCodes == null) {
			missingCodes = new EDataTypeEList<String>(String.class, this, CohortPackage.VARIABLE__MISSING_CODES);
		}
		return missingCodes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Double getMinimum() {
		return minimum;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMinimum(Double newMinimum) {
		Double oldMinimum = minimum;
		minimum = newMinimum;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.VARIABLE__MINIMUM, oldMinimum, minimum));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Double getMaximum() {
		return maximum;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaximum(Double newMaximum) {
		Double oldMaximum = maximum;
		maximum = newMaximum;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.VARIABLE__MAXIMUM, oldMaximum, maximum));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public IdentifierClass getIdentifierClass() {
		return identifierClass;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setIdentifierClass(IdentifierClass newIdentifierClass) {
		IdentifierClass oldIdentifierClass = identifierClass;
		identifierClass = newIdentifierClass == null ? IDENTIFIER_CLASS_EDEFAULT : newIdentifierClass;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.VARIABLE__IDENTIFIER_CLASS, oldIdentifierClass, identifierClass));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getMeasurementWindow() {
		return measurementWindow;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMeasurementWindow(String newMeasurementWindow) {
		String oldMeasurementWindow = measurementWindow;
		measurementWindow = newMeasurementWindow;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.VARIABLE__MEASUREMENT_WINDOW, oldMeasurementWindow, measurementWindow));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getColumn() {
		return column;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setColumn(String newColumn) {
		String oldColumn = column;
		column = newColumn;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.VARIABLE__COLUMN, oldColumn, column));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getFormat() {
		return format;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFormat(String newFormat) {
		String oldFormat = format;
		format = newFormat;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.VARIABLE__FORMAT, oldFormat, format));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public DataSource getSource() {
		return source;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSource(DataSource newSource) {
		DataSource oldSource = source;
		source = newSource;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.VARIABLE__SOURCE, oldSource, source));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Level> getLevels() {
		if (levels == null) {
			levels = new EObjectContainmentEList<Level>(Level.class, this, CohortPackage.VARIABLE__LEVELS);
		}
		return levels;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case CohortPackage.VARIABLE__LEVELS:
				return ((InternalEList<?>)getLevels()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case CohortPackage.VARIABLE__NAME:
				return getName();
			case CohortPackage.VARIABLE__LABEL:
				return getLabel();
			case CohortPackage.VARIABLE__DESCRIPTION:
				return getDescription();
			case CohortPackage.VARIABLE__TYPE:
				return getType();
			case CohortPackage.VARIABLE__UNIT:
				return getUnit();
			case CohortPackage.VARIABLE__ROLE:
				return getRole();
			case CohortPackage.VARIABLE__ORDERED:
				return isOrdered();
			case CohortPackage.VARIABLE__MISSING_CODES:
				return getMissingCodes();
			case CohortPackage.VARIABLE__MINIMUM:
				return getMinimum();
			case CohortPackage.VARIABLE__MAXIMUM:
				return getMaximum();
			case CohortPackage.VARIABLE__IDENTIFIER_CLASS:
				return getIdentifierClass();
			case CohortPackage.VARIABLE__MEASUREMENT_WINDOW:
				return getMeasurementWindow();
			case CohortPackage.VARIABLE__COLUMN:
				return getColumn();
			case CohortPackage.VARIABLE__FORMAT:
				return getFormat();
			case CohortPackage.VARIABLE__SOURCE:
				return getSource();
			case CohortPackage.VARIABLE__LEVELS:
				return getLevels();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case CohortPackage.VARIABLE__NAME:
				setName((String)newValue);
				return;
			case CohortPackage.VARIABLE__LABEL:
				setLabel((String)newValue);
				return;
			case CohortPackage.VARIABLE__DESCRIPTION:
				setDescription((String)newValue);
				return;
			case CohortPackage.VARIABLE__TYPE:
				setType((VariableType)newValue);
				return;
			case CohortPackage.VARIABLE__UNIT:
				setUnit((String)newValue);
				return;
			case CohortPackage.VARIABLE__ROLE:
				setRole((VariableRole)newValue);
				return;
			case CohortPackage.VARIABLE__ORDERED:
				setOrdered((Boolean)newValue);
				return;
			case CohortPackage.VARIABLE__MISSING_CODES:
				getMissingCodes().clear();
				getMissingCodes().addAll((Collection<? extends String>)newValue);
				return;
			case CohortPackage.VARIABLE__MINIMUM:
				setMinimum((Double)newValue);
				return;
			case CohortPackage.VARIABLE__MAXIMUM:
				setMaximum((Double)newValue);
				return;
			case CohortPackage.VARIABLE__IDENTIFIER_CLASS:
				setIdentifierClass((IdentifierClass)newValue);
				return;
			case CohortPackage.VARIABLE__MEASUREMENT_WINDOW:
				setMeasurementWindow((String)newValue);
				return;
			case CohortPackage.VARIABLE__COLUMN:
				setColumn((String)newValue);
				return;
			case CohortPackage.VARIABLE__FORMAT:
				setFormat((String)newValue);
				return;
			case CohortPackage.VARIABLE__SOURCE:
				setSource((DataSource)newValue);
				return;
			case CohortPackage.VARIABLE__LEVELS:
				getLevels().clear();
				getLevels().addAll((Collection<? extends Level>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case CohortPackage.VARIABLE__NAME:
				setName(NAME_EDEFAULT);
				return;
			case CohortPackage.VARIABLE__LABEL:
				setLabel(LABEL_EDEFAULT);
				return;
			case CohortPackage.VARIABLE__DESCRIPTION:
				setDescription(DESCRIPTION_EDEFAULT);
				return;
			case CohortPackage.VARIABLE__TYPE:
				setType(TYPE_EDEFAULT);
				return;
			case CohortPackage.VARIABLE__UNIT:
				setUnit(UNIT_EDEFAULT);
				return;
			case CohortPackage.VARIABLE__ROLE:
				setRole(ROLE_EDEFAULT);
				return;
			case CohortPackage.VARIABLE__ORDERED:
				setOrdered(ORDERED_EDEFAULT);
				return;
			case CohortPackage.VARIABLE__MISSING_CODES:
				getMissingCodes().clear();
				return;
			case CohortPackage.VARIABLE__MINIMUM:
				setMinimum(MINIMUM_EDEFAULT);
				return;
			case CohortPackage.VARIABLE__MAXIMUM:
				setMaximum(MAXIMUM_EDEFAULT);
				return;
			case CohortPackage.VARIABLE__IDENTIFIER_CLASS:
				setIdentifierClass(IDENTIFIER_CLASS_EDEFAULT);
				return;
			case CohortPackage.VARIABLE__MEASUREMENT_WINDOW:
				setMeasurementWindow(MEASUREMENT_WINDOW_EDEFAULT);
				return;
			case CohortPackage.VARIABLE__COLUMN:
				setColumn(COLUMN_EDEFAULT);
				return;
			case CohortPackage.VARIABLE__FORMAT:
				setFormat(FORMAT_EDEFAULT);
				return;
			case CohortPackage.VARIABLE__SOURCE:
				setSource((DataSource)null);
				return;
			case CohortPackage.VARIABLE__LEVELS:
				getLevels().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case CohortPackage.VARIABLE__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case CohortPackage.VARIABLE__LABEL:
				return LABEL_EDEFAULT == null ? label != null : !LABEL_EDEFAULT.equals(label);
			case CohortPackage.VARIABLE__DESCRIPTION:
				return DESCRIPTION_EDEFAULT == null ? description != null : !DESCRIPTION_EDEFAULT.equals(description);
			case CohortPackage.VARIABLE__TYPE:
				return type != TYPE_EDEFAULT;
			case CohortPackage.VARIABLE__UNIT:
				return UNIT_EDEFAULT == null ? unit != null : !UNIT_EDEFAULT.equals(unit);
			case CohortPackage.VARIABLE__ROLE:
				return role != ROLE_EDEFAULT;
			case CohortPackage.VARIABLE__ORDERED:
				return ordered != ORDERED_EDEFAULT;
			case CohortPackage.VARIABLE__MISSING_CODES:
				return missingCodes != null && !missingCodes.isEmpty();
			case CohortPackage.VARIABLE__MINIMUM:
				return MINIMUM_EDEFAULT == null ? minimum != null : !MINIMUM_EDEFAULT.equals(minimum);
			case CohortPackage.VARIABLE__MAXIMUM:
				return MAXIMUM_EDEFAULT == null ? maximum != null : !MAXIMUM_EDEFAULT.equals(maximum);
			case CohortPackage.VARIABLE__IDENTIFIER_CLASS:
				return identifierClass != IDENTIFIER_CLASS_EDEFAULT;
			case CohortPackage.VARIABLE__MEASUREMENT_WINDOW:
				return MEASUREMENT_WINDOW_EDEFAULT == null ? measurementWindow != null : !MEASUREMENT_WINDOW_EDEFAULT.equals(measurementWindow);
			case CohortPackage.VARIABLE__COLUMN:
				return COLUMN_EDEFAULT == null ? column != null : !COLUMN_EDEFAULT.equals(column);
			case CohortPackage.VARIABLE__FORMAT:
				return FORMAT_EDEFAULT == null ? format != null : !FORMAT_EDEFAULT.equals(format);
			case CohortPackage.VARIABLE__SOURCE:
				return source != null;
			case CohortPackage.VARIABLE__LEVELS:
				return levels != null && !levels.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (name: ");
		result.append(name);
		result.append(", label: ");
		result.append(label);
		result.append(", description: ");
		result.append(description);
		result.append(", type: ");
		result.append(type);
		result.append(", unit: ");
		result.append(unit);
		result.append(", role: ");
		result.append(role);
		result.append(", ordered: ");
		result.append(ordered);
		result.append(", missingCodes: ");
		result.append(missingCodes);
		result.append(", minimum: ");
		result.append(minimum);
		result.append(", maximum: ");
		result.append(maximum);
		result.append(", identifierClass: ");
		result.append(identifierClass);
		result.append(", measurementWindow: ");
		result.append(measurementWindow);
		result.append(", column: ");
		result.append(column);
		result.append(", format: ");
		result.append(format);
		result.append(')');
		return result.toString();
	}

} //VariableImpl

/**
 * Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0
 */
package org.cohortium.model.impl;

import java.util.Collection;

import org.cohortium.model.Centre;
import org.cohortium.model.CohortPackage;
import org.cohortium.model.DataSource;
import org.cohortium.model.ReaderSetting;
import org.cohortium.model.SourceRole;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Data Source</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.cohortium.model.impl.DataSourceImpl#getName <em>Name</em>}</li>
 *   <li>{@link org.cohortium.model.impl.DataSourceImpl#getFile <em>File</em>}</li>
 *   <li>{@link org.cohortium.model.impl.DataSourceImpl#getSha256 <em>Sha256</em>}</li>
 *   <li>{@link org.cohortium.model.impl.DataSourceImpl#getFormat <em>Format</em>}</li>
 *   <li>{@link org.cohortium.model.impl.DataSourceImpl#getRole <em>Role</em>}</li>
 *   <li>{@link org.cohortium.model.impl.DataSourceImpl#getJoinKey <em>Join Key</em>}</li>
 *   <li>{@link org.cohortium.model.impl.DataSourceImpl#getCentre <em>Centre</em>}</li>
 *   <li>{@link org.cohortium.model.impl.DataSourceImpl#getSettings <em>Settings</em>}</li>
 * </ul>
 *
 * @generated
 */
public class DataSourceImpl extends IdentifiedImpl implements DataSource {
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
	 * The default value of the '{@link #getFile() <em>File</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFile()
	 * @generated
	 * @ordered
	 */
	protected static final String FILE_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getFile() <em>File</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFile()
	 * @generated
	 * @ordered
	 */
	protected String file = FILE_EDEFAULT;

	/**
	 * The default value of the '{@link #getSha256() <em>Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSha256()
	 * @generated
	 * @ordered
	 */
	protected static final String SHA256_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getSha256() <em>Sha256</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSha256()
	 * @generated
	 * @ordered
	 */
	protected String sha256 = SHA256_EDEFAULT;

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
	 * The default value of the '{@link #getRole() <em>Role</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRole()
	 * @generated
	 * @ordered
	 */
	protected static final SourceRole ROLE_EDEFAULT = SourceRole.PRIMARY;

	/**
	 * The cached value of the '{@link #getRole() <em>Role</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getRole()
	 * @generated
	 * @ordered
	 */
	protected SourceRole role = ROLE_EDEFAULT;

	/**
	 * The default value of the '{@link #getJoinKey() <em>Join Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getJoinKey()
	 * @generated
	 * @ordered
	 */
	protected static final String JOIN_KEY_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getJoinKey() <em>Join Key</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getJoinKey()
	 * @generated
	 * @ordered
	 */
	protected String joinKey = JOIN_KEY_EDEFAULT;

	/**
	 * The cached value of the '{@link #getCentre() <em>Centre</em>}' reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getCentre()
	 * @generated
	 * @ordered
	 */
	protected Centre centre;

	/**
	 * The cached value of the '{@link #getSettings() <em>Settings</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSettings()
	 * @generated
	 * @ordered
	 */
	protected EList<ReaderSetting> settings;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected DataSourceImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return CohortPackage.Literals.DATA_SOURCE;
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
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.DATA_SOURCE__NAME, oldName, name));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getFile() {
		return file;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFile(String newFile) {
		String oldFile = file;
		file = newFile;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.DATA_SOURCE__FILE, oldFile, file));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getSha256() {
		return sha256;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSha256(String newSha256) {
		String oldSha256 = sha256;
		sha256 = newSha256;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.DATA_SOURCE__SHA256, oldSha256, sha256));
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
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.DATA_SOURCE__FORMAT, oldFormat, format));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public SourceRole getRole() {
		return role;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setRole(SourceRole newRole) {
		SourceRole oldRole = role;
		role = newRole == null ? ROLE_EDEFAULT : newRole;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.DATA_SOURCE__ROLE, oldRole, role));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getJoinKey() {
		return joinKey;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setJoinKey(String newJoinKey) {
		String oldJoinKey = joinKey;
		joinKey = newJoinKey;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.DATA_SOURCE__JOIN_KEY, oldJoinKey, joinKey));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Centre getCentre() {
		return centre;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setCentre(Centre newCentre) {
		Centre oldCentre = centre;
		centre = newCentre;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, CohortPackage.DATA_SOURCE__CENTRE, oldCentre, centre));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<ReaderSetting> getSettings() {
		if (settings == null) {
			settings = new EObjectContainmentEList<ReaderSetting>(ReaderSetting.class, this, CohortPackage.DATA_SOURCE__SETTINGS);
		}
		return settings;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case CohortPackage.DATA_SOURCE__SETTINGS:
				return ((InternalEList<?>)getSettings()).basicRemove(otherEnd, msgs);
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
			case CohortPackage.DATA_SOURCE__NAME:
				return getName();
			case CohortPackage.DATA_SOURCE__FILE:
				return getFile();
			case CohortPackage.DATA_SOURCE__SHA256:
				return getSha256();
			case CohortPackage.DATA_SOURCE__FORMAT:
				return getFormat();
			case CohortPackage.DATA_SOURCE__ROLE:
				return getRole();
			case CohortPackage.DATA_SOURCE__JOIN_KEY:
				return getJoinKey();
			case CohortPackage.DATA_SOURCE__CENTRE:
				return getCentre();
			case CohortPackage.DATA_SOURCE__SETTINGS:
				return getSettings();
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
			case CohortPackage.DATA_SOURCE__NAME:
				setName((String)newValue);
				return;
			case CohortPackage.DATA_SOURCE__FILE:
				setFile((String)newValue);
				return;
			case CohortPackage.DATA_SOURCE__SHA256:
				setSha256((String)newValue);
				return;
			case CohortPackage.DATA_SOURCE__FORMAT:
				setFormat((String)newValue);
				return;
			case CohortPackage.DATA_SOURCE__ROLE:
				setRole((SourceRole)newValue);
				return;
			case CohortPackage.DATA_SOURCE__JOIN_KEY:
				setJoinKey((String)newValue);
				return;
			case CohortPackage.DATA_SOURCE__CENTRE:
				setCentre((Centre)newValue);
				return;
			case CohortPackage.DATA_SOURCE__SETTINGS:
				getSettings().clear();
				getSettings().addAll((Collection<? extends ReaderSetting>)newValue);
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
			case CohortPackage.DATA_SOURCE__NAME:
				setName(NAME_EDEFAULT);
				return;
			case CohortPackage.DATA_SOURCE__FILE:
				setFile(FILE_EDEFAULT);
				return;
			case CohortPackage.DATA_SOURCE__SHA256:
				setSha256(SHA256_EDEFAULT);
				return;
			case CohortPackage.DATA_SOURCE__FORMAT:
				setFormat(FORMAT_EDEFAULT);
				return;
			case CohortPackage.DATA_SOURCE__ROLE:
				setRole(ROLE_EDEFAULT);
				return;
			case CohortPackage.DATA_SOURCE__JOIN_KEY:
				setJoinKey(JOIN_KEY_EDEFAULT);
				return;
			case CohortPackage.DATA_SOURCE__CENTRE:
				setCentre((Centre)null);
				return;
			case CohortPackage.DATA_SOURCE__SETTINGS:
				getSettings().clear();
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
			case CohortPackage.DATA_SOURCE__NAME:
				return NAME_EDEFAULT == null ? name != null : !NAME_EDEFAULT.equals(name);
			case CohortPackage.DATA_SOURCE__FILE:
				return FILE_EDEFAULT == null ? file != null : !FILE_EDEFAULT.equals(file);
			case CohortPackage.DATA_SOURCE__SHA256:
				return SHA256_EDEFAULT == null ? sha256 != null : !SHA256_EDEFAULT.equals(sha256);
			case CohortPackage.DATA_SOURCE__FORMAT:
				return FORMAT_EDEFAULT == null ? format != null : !FORMAT_EDEFAULT.equals(format);
			case CohortPackage.DATA_SOURCE__ROLE:
				return role != ROLE_EDEFAULT;
			case CohortPackage.DATA_SOURCE__JOIN_KEY:
				return JOIN_KEY_EDEFAULT == null ? joinKey != null : !JOIN_KEY_EDEFAULT.equals(joinKey);
			case CohortPackage.DATA_SOURCE__CENTRE:
				return centre != null;
			case CohortPackage.DATA_SOURCE__SETTINGS:
				return settings != null && !settings.isEmpty();
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
		result.append(", file: ");
		result.append(file);
		result.append(", sha256: ");
		result.append(sha256);
		result.append(", format: ");
		result.append(format);
		result.append(", role: ");
		result.append(role);
		result.append(", joinKey: ");
		result.append(joinKey);
		result.append(')');
		return result.toString();
	}

} //DataSourceImpl

/* Copyright (c) 2026 Cohortium contributors. SPDX-License-Identifier: EPL-2.0 */
package org.cohortium.ui.internal.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;

/** What the Properties view shows of an element of a study: everything it says of itself, to read. */
public final class ElementProperties implements IAdapterFactory {

    @Override
    public <T> T getAdapter(Object adaptable, Class<T> adapter) {
        return adapter == IPropertySource.class && adaptable instanceof EObject element
            ? adapter.cast(new Source(element)) : null;
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IPropertySource.class};
    }

    private record Source(EObject element) implements IPropertySource {

        @Override
        public Object getEditableValue() {
            return element;
        }

        @Override
        public IPropertyDescriptor[] getPropertyDescriptors() {
            List<IPropertyDescriptor> descriptors = new ArrayList<>();
            for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
                if (!shown(feature).isEmpty()) {
                    descriptors.add(new PropertyDescriptor(feature, words(feature.getName())));
                }
            }
            return descriptors.toArray(IPropertyDescriptor[]::new);
        }

        private String shown(EStructuralFeature feature) {
            Object value = element.eGet(feature);
            if (value == null || feature.getName().equals("id")) { //$NON-NLS-1$
                return ""; //$NON-NLS-1$
            }
            if (feature instanceof EReference reference) {
                if (!reference.isMany()) {
                    return reference.isContainment() ? "" : ElementNames.of((EObject) value); //$NON-NLS-1$
                }
                int size = ((List<?>) value).size();
                return size == 0 ? "" : String.valueOf(size); //$NON-NLS-1$
            }
            if (((EAttribute) feature).isMany()) {
                return String.join(", ", ((List<?>) value).stream().map(String::valueOf).toList()); //$NON-NLS-1$
            }
            return String.valueOf(value);
        }

        /** The name of a feature as words: missingCodes becomes Missing codes. */
        private static String words(String name) {
            String spaced = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
            return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
        }

        @Override
        public Object getPropertyValue(Object id) {
            return shown((EStructuralFeature) id);
        }

        @Override
        public boolean isPropertySet(Object id) {
            return element.eIsSet((EStructuralFeature) id);
        }

        @Override
        public void resetPropertyValue(Object id) {
            // these are for reading; the editor changes them
        }

        @Override
        public void setPropertyValue(Object id, Object value) {
            // these are for reading; the editor changes them
        }
    }
}

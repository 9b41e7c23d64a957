// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/accessible_role.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace qd::ui {
namespace {

constexpr char kRole[] = "qdAccessibleRole";
constexpr char kValue[] = "qdAccessibleValue";
constexpr char kLeast[] = "qdAccessibleLeast";
constexpr char kMost[] = "qdAccessibleMost";

/// A widget with a role of its own choice, and with a value where one was set.
class RoledWidget final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    RoledWidget(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::ValueInterface && currentValue().isValid())
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QVariant currentValue() const override { return widget()->property(kValue); }
    void setCurrentValue(const QVariant&) override {}  // shown, not set by readers
    [[nodiscard]] QVariant minimumValue() const override { return widget()->property(kLeast); }
    [[nodiscard]] QVariant maximumValue() const override { return widget()->property(kMost); }
    [[nodiscard]] QVariant minimumStepSize() const override { return {}; }
};

QAccessibleInterface* makeRoled(const QString&, QObject* object) {
    if (object == nullptr || !object->isWidgetType()) return nullptr;
    const QVariant role = object->property(kRole);
    if (!role.isValid()) return nullptr;
    return new RoledWidget(static_cast<QWidget*>(object), static_cast<QAccessible::Role>(role.toInt()));
}

}  // namespace

void setAccessibleRole(QWidget* widget, QAccessible::Role role) {
    QAccessible::installFactory(&makeRoled);  // Qt keeps one of each
    widget->setProperty(kRole, static_cast<int>(role));
    // Who was told a name before is known to readers as something else already.
    QAccessibleInterface* known = QAccessible::queryAccessibleInterface(widget);
    if (known != nullptr && known->role() != role)
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(known));
}

void setAccessibleValue(QWidget* widget, double value, double least, double most) {
    widget->setProperty(kLeast, least);
    widget->setProperty(kMost, most);
    widget->setProperty(kValue, value);
    QAccessibleValueChangeEvent event(widget, value);
    QAccessible::updateAccessibility(&event);
}

void announce(QWidget* widget) {
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

}  // namespace qd::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTextDocument>
#include <optional>

#include "tests/app/window/window_audit.h"
#include "ui/kit/elided_label.h"

namespace qd::console::audit {

namespace {

constexpr int kSlack = 2;  ///< px that rounding may cost

QString nameOf(const QWidget& widget) {
    QStringList path;
    for (const QWidget* at = &widget; at != nullptr && path.size() < 4; at = at->parentWidget()) {
        const QString name = at->objectName();
        path.prepend(QString::fromLatin1(at->metaObject()->className()).section(QStringLiteral("::"), -1) +
                     (name.isEmpty() ? QString() : QStringLiteral("#") + name));
    }
    return path.join(QStringLiteral(" > "));
}

QString quoted(const QString& text) {
    return QStringLiteral("\"%1\"").arg(text.left(60));
}

/// The text as it is painted: without the marks of mnemonics and of rich text.
QString plain(const QString& text) {
    QString shown = text;
    if (Qt::mightBeRichText(shown)) {
        QTextDocument document;
        document.setHtml(shown);
        shown = document.toPlainText();
    }
    return shown.remove(QLatin1Char('&'));
}

QString cutLabel(const QLabel& label) {
    if (label.text().isEmpty() || qobject_cast<const ui::ElidedLabel*>(&label) != nullptr) return {};
    if (label.wordWrap()) {
        const int needed = label.heightForWidth(label.width());
        return needed > label.height() + kSlack
                   ? QStringLiteral("needs %1 px of height, has %2").arg(needed).arg(label.height())
                   : QString();
    }
    const int needed = label.sizeHint().width();
    return needed > label.width() + kSlack
               ? QStringLiteral("needs %1 px, has %2").arg(needed).arg(label.width())
               : QString();
}

QString cutButton(const QAbstractButton& button) {
    if (button.text().isEmpty() || button.toolTip().contains(plain(button.text()))) return {};
    const int needed = button.fontMetrics().horizontalAdvance(plain(button.text()));
    return needed > button.width() + kSlack
               ? QStringLiteral("needs %1 px, has %2").arg(needed).arg(button.width())
               : QString();
}

QString cutField(const QLineEdit& field) {
    if (!field.text().isEmpty() || field.placeholderText().isEmpty()) return {};
    const int needed = field.fontMetrics().horizontalAdvance(field.placeholderText());
    return needed > field.width() - 8
               ? QStringLiteral("hint needs %1 px, has %2").arg(needed).arg(field.width() - 8)
               : QString();
}

QString cutChoice(const QComboBox& choice) {
    const int needed = choice.fontMetrics().horizontalAdvance(choice.currentText());
    return needed > choice.width() - 20
               ? QStringLiteral("needs %1 px, has %2").arg(needed).arg(choice.width() - 20)
               : QString();
}

struct Shown {
    QString text;
    QString fault;
};

/// The text of a widget that shows one, and how it is cut off.
std::optional<Shown> shown(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text().isEmpty() ? std::nullopt
                                       : std::optional<Shown>({plain(label->text()), cutLabel(*label)});
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text().isEmpty() ? std::nullopt
                                        : std::optional<Shown>({plain(button->text()), cutButton(*button)});
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget))
        return Shown{field->placeholderText(), cutField(*field)};
    if (const auto* choice = qobject_cast<const QComboBox*>(&widget))
        return Shown{choice->currentText(), cutChoice(*choice)};
    return {};
}

bool isViewportOf(const QWidget* child, const QAbstractScrollArea*& area) {
    area = qobject_cast<const QAbstractScrollArea*>(child->parentWidget());
    return area != nullptr && area->viewport() == child;
}

struct Seen {
    QRect rect;         ///< in the root's coordinates, what is not hidden by scrolling
    QString clippedBy;  ///< the parent that cuts the widget off for good
};

/// Walks up: a viewport may hide what can be scrolled to, any other parent may not.
Seen seen(const QWidget& widget, const QWidget& root) {
    Seen result;
    QRect rect(QPoint(0, 0), widget.size());
    const QWidget* at = &widget;
    while (at != &root && at->parentWidget() != nullptr) {
        rect.translate(at->pos());
        at = at->parentWidget();
        const QRect bounds(QPoint(0, 0), at->size());
        if (bounds.adjusted(-kSlack, -kSlack, kSlack, kSlack).contains(rect)) continue;
        const QAbstractScrollArea* area = nullptr;
        const bool viewport = isViewportOf(at, area);
        const bool sideways = rect.left() < -kSlack || rect.right() > bounds.right() + kSlack;
        const bool reachable =
            viewport && (!sideways || area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff ||
                         area->horizontalScrollBar()->maximum() > 0);
        if (!reachable && result.clippedBy.isEmpty()) result.clippedBy = nameOf(*at);
        rect = rect.intersected(bounds);
        if (rect.isEmpty()) break;  // scrolled away whole: nothing further up can cut it
    }
    result.rect = rect;
    return result;
}

struct Piece {
    const QWidget* widget;
    QString text;
    QRect rect;
};

bool related(const QWidget* a, const QWidget* b) {
    return a->isAncestorOf(b) || b->isAncestorOf(a);
}

/// What floats above the page by design: notices, pop-overs, badges.
bool floats(const QWidget* widget) {
    for (const QWidget* at = widget; at != nullptr; at = at->parentWidget()) {
        if (at->property("qdOverlay").toBool() || (at->isWindow() && at->parentWidget() != nullptr))
            return true;
    }
    return false;
}

void addOverlaps(const QList<Piece>& pieces, QStringList& findings) {
    for (int i = 0; i < pieces.size(); ++i) {
        for (int k = i + 1; k < pieces.size(); ++k) {
            const QRect both = pieces[i].rect.intersected(pieces[k].rect);
            if (both.width() <= kSlack || both.height() <= kSlack ||
                related(pieces[i].widget, pieces[k].widget))
                continue;
            findings.append(QStringLiteral("%1 %2 lies over %3 %4")
                                .arg(nameOf(*pieces[i].widget), quoted(pieces[i].text),
                                     nameOf(*pieces[k].widget), quoted(pieces[k].text)));
        }
    }
}

}  // namespace

QStringList layoutFindings(QWidget& root) {
    QStringList findings;
    QList<Piece> pieces;
    const auto widgets = root.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (!widget->isVisibleTo(&root) || widget->size().isEmpty() || floats(widget)) continue;
        const auto text = shown(*widget);
        if (!text) continue;
        const Seen where = seen(*widget, root);
        if (!where.clippedBy.isEmpty())
            findings.append(QStringLiteral("%1 %2 is cut off by %3")
                                .arg(nameOf(*widget), quoted(text->text), where.clippedBy));
        if (where.rect.isEmpty()) continue;
        if (!text->fault.isEmpty())
            findings.append(QStringLiteral("%1 %2 %3").arg(nameOf(*widget), quoted(text->text), text->fault));
        pieces.append({widget, text->text, where.rect});
    }
    addOverlaps(pieces, findings);
    return findings;
}

}  // namespace qd::console::audit

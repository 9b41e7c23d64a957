// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

namespace qd::ui {

/// What a number is: for the pop-over that opens on it.
struct MetricFacts {
    QString name;
    QString value;            ///< as it stands on the page
    QString definition = {};  ///< one or two sentences
    QString formula = {};     ///< as the catalogue writes it
    QString source = {};      ///< paper, book, rule
    QString number = {};      ///< what Services::explain() takes: "metric/12/sharpe"; empty: no lineage
    QString section = {};     ///< anchor in the user guide; empty: none
    [[nodiscard]] bool isEmpty() const { return name.isEmpty(); }
};

/// A number and where it stands in its widget.
struct MetricSpot {
    MetricFacts facts;
    QRect rect;
};

}  // namespace qd::ui

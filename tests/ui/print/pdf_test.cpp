// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdf.h"

#include <QByteArray>

#include <gtest/gtest.h>

#include "tests/core/report/sample_report.h"

namespace qd::print {
namespace {

qsizetype pagesIn(const std::string& pdf) {
    return QByteArray::fromStdString(pdf).count("/Type /Page\n");
}

TEST(Pdf, SameReportSameBytes) {
    const auto a = renderPdf(report::sampleReport(200, 10));
    const auto b = renderPdf(report::sampleReport(200, 10));
    ASSERT_TRUE(a.ok() && b.ok());
    EXPECT_EQ(*a, *b);
}

TEST(Pdf, EmbedsItsFontsAndStaysSmall) {
    const auto pdf = renderPdf(report::sampleReport(2200, 30));
    ASSERT_TRUE(pdf.ok());
    EXPECT_TRUE(pdf->starts_with("%PDF-1."));
    EXPECT_NE(pdf->find("/FontFile2"), std::string::npos);
    EXPECT_LT(pdf->size(), 160'000U);
    // Charts are drawn, not photographed.
    EXPECT_EQ(pdf->find("/Subtype /Image"), std::string::npos);
}

TEST(Pdf, EmptyReportIsOnePage) {
    const auto pdf = renderPdf(report::Report{});
    ASSERT_TRUE(pdf.ok());
    EXPECT_EQ(pagesIn(*pdf), 1);
}

TEST(Pdf, LongTablesBreakOverPages) {
    const auto pdf = renderPdf(report::sampleReport(3000, 500));
    ASSERT_TRUE(pdf.ok());
    EXPECT_GE(pagesIn(*pdf), 12);
    EXPECT_LE(pagesIn(*pdf), 18);
}

TEST(Pdf, HostileTextIsOnlyText) {
    EXPECT_TRUE(renderPdf(report::hostileReport()).ok());
}

}  // namespace
}  // namespace qd::print

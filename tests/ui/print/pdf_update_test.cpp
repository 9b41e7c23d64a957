// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdf_update.h"

#include <gtest/gtest.h>

namespace qd::print {
namespace {

QByteArray smallPdf() {
    return "%PDF-1.4\n1 0 obj\n<< /CreationDate (D:20260101000000Z) >>\nendobj\n"
           "5 0 obj\n<< /Length 10 >>\nstream\nx\nendcodespacerange\n1 beginbfrange\n"
           "<0001> <0003> [<0041> <E071> <0009> ]\nendbfrange\nendcmap\nendstream\nendobj\n"
           "6 0 obj\n<< /Type /Font\n/BaseFont /Inter-Medium\n/Encoding /Identity-H\n"
           "/DescendantFonts [4 0 R]\n/ToUnicode 5 0 R>>\nendobj\n"
           "xref\n0 1\ntrailer\n<<\n/Size 7\n/Root 2 0 R\n/Info 1 0 R\n>>\nstartxref\n300\n%%EOF\n";
}

TEST(PdfUpdate, TabularGlyphsGetTheirDigits) {
    TabularUse use;
    use[QStringLiteral("Inter-Medium")] = {{7, QLatin1Char('4')}, {9, QLatin1Char('2')}};
    const auto objects = textMapObjects(smallPdf(), use);
    ASSERT_EQ(objects.size(), 1);
    EXPECT_EQ(objects[0].number, 5);
    EXPECT_TRUE(objects[0].body.contains(
        "4 beginbfchar\n<0001> <0041>\n<0002> <0034>\n<0003> <0020>\n<0004> <0032>\nendbfchar"));
}

TEST(PdfUpdate, WhereCountsDifferNothingIsGuessed) {
    const auto objects = textMapObjects(smallPdf(), {});
    ASSERT_EQ(objects.size(), 1);
    EXPECT_TRUE(objects[0].body.contains("<0002> <E071>"));
    EXPECT_TRUE(textMapObjects("not a PDF", {}).isEmpty());
}

TEST(PdfUpdate, AppendsAnUpdateThatPointsBack) {
    const auto pdf = smallPdf();
    const PdfMetadata metadata{
        QStringLiteral("T\u00e4"), QStringLiteral("(a"), {}, {}, Timestamp::fromMillis(0)};
    const auto whole = withUpdate(pdf, {informationObject(pdf, metadata)}, metadata.created);
    EXPECT_TRUE(whole.contains("/Title <FEFF005400E4>"));
    EXPECT_TRUE(whole.contains("/Author <FEFF00280061>"));
    EXPECT_FALSE(whole.contains("/Subject"));
    EXPECT_TRUE(whole.contains("/Prev 300"));
    EXPECT_FALSE(whole.contains("20260101"));
    // The table entry leads to the object, startxref to the table.
    const auto table = whole.lastIndexOf("xref\n1 1\n");
    ASSERT_GT(table, 0);
    EXPECT_TRUE(whole.mid(whole.mid(table + 9, 10).toLongLong()).startsWith("1 0 obj"));
    EXPECT_TRUE(whole.endsWith("startxref\n" + QByteArray::number(table) + "\n%%EOF\n"));
    EXPECT_TRUE(withUpdate("broken", {}, metadata.created).isEmpty());
}

}  // namespace
}  // namespace qd::print

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/xlsx_book.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <linux/magic.h>
#include <sys/mman.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "core/base/system_reason.h"
#include "core/report/block_shape.h"
#include "core/report/escape.h"
#include "core/report/palette.h"

namespace qd::report {

namespace {

Error ioError(Message what) {
    return {ErrorCode::Io, std::move(what), say("XLSX needs a memory-backed folder such as /dev/shm")};
}

bool inMemory(const std::string& folder) {
    struct statfs info {};
    if (folder.empty() || ::statfs(folder.c_str(), &info) != 0) return false;
    const auto type = static_cast<unsigned long>(info.f_type);
    return (type == TMPFS_MAGIC || type == RAMFS_MAGIC) && ::access(folder.c_str(), W_OK | X_OK) == 0;
}

const char* numberFormat(Format format) {
    switch (format) {
        case Format::Integer:
        case Format::Money0:
            return "#,##0";
        case Format::Number2:
        case Format::Money2:
            return "#,##0.00";
        case Format::Number4:
            return "#,##0.0000";
        case Format::Percent2:
            return "0.00%";
        case Format::IsoDate:
            return "yyyy-mm-dd";
        case Format::Text:
            break;
    }
    return "General";
}

void applyStyle(lxw_format* f, CellStyle style) {
    format_set_font_name(f, style == CellStyle::Mono ? "JetBrains Mono" : "Inter");
    format_set_font_size(f, 10);
    format_set_font_color(f, colourOf(Ink::Text, Theme::Light));
    format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
    switch (style) {
        case CellStyle::Title:
            format_set_font_size(f, 18);
            format_set_bold(f);
            break;
        case CellStyle::Heading:
            format_set_font_size(f, 14);
            format_set_bold(f);
            break;
        case CellStyle::BlockTitle:
        case CellStyle::Strong:
            format_set_bold(f);
            break;
        case CellStyle::Header:
        case CellStyle::HeaderRight:
            format_set_font_color(f, colourOf(Ink::Muted, Theme::Light));
            format_set_bg_color(f, colourOf(Ink::Canvas, Theme::Light));
            format_set_bottom(f, LXW_BORDER_THIN);
            format_set_bottom_color(f, colourOf(Ink::Faint, Theme::Light));
            if (style == CellStyle::HeaderRight) format_set_align(f, LXW_ALIGN_RIGHT);
            break;
        case CellStyle::Note:
            format_set_font_size(f, 9);
            format_set_font_color(f, colourOf(Ink::Muted, Theme::Light));
            break;
        case CellStyle::Body:
        case CellStyle::Mono:
            format_set_bottom(f, LXW_BORDER_HAIR);
            format_set_bottom_color(f, colourOf(Ink::Line, Theme::Light));
            break;
    }
}

/// At most `most` characters (not bytes) of UTF-8.
std::string firstCharacters(const std::string& text, std::size_t most) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U && ++count > most)
            return text.substr(0, i);
    }
    return text;
}

std::string lowerCase(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

}  // namespace

Result<std::string> memoryFolder(const std::vector<std::string>& candidates) {
    for (const std::string& folder : candidates) {
        if (inMemory(folder)) return folder;
    }
    return ioError(say("no memory-backed folder for the workbook's temporary files"));
}

Result<std::unique_ptr<XlsxBook>> XlsxBook::create(const Report& report) {
    auto book = std::unique_ptr<XlsxBook>(new XlsxBook());
    QD_TRY(book->m_temporaryFolder, memoryFolder({"/dev/shm", "/run/user/" + std::to_string(::getuid())}));
    book->m_memoryFile = ::memfd_create("quarterdeck-report", MFD_CLOEXEC);
    if (book->m_memoryFile < 0) return ioError(say("memory file: %1", systemReason(errno)));
    const std::string path = "/proc/self/fd/" + std::to_string(book->m_memoryFile);
    lxw_workbook_options options{LXW_FALSE, book->m_temporaryFolder.data(), LXW_FALSE};
    book->m_book = workbook_new_opt(path.c_str(), &options);
    if (book->m_book == nullptr) return Error{ErrorCode::Internal, say("the workbook could not be started")};
    // A fixed creation time: the same report gives the same bytes.
    std::string title = xlsxText(report.title);
    std::string subject = xlsxText(report.subtitle);
    std::string author = xlsxText(report.generatedBy);
    std::string company = "Quarterdeck";
    std::string keywords = xlsxText(report.label);
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.subject = subject.data();
    properties.author = author.data();
    properties.company = company.data();
    properties.keywords = keywords.data();
    properties.created = std::max<time_t>(1, report.generatedAt.millis() / 1000);
    book->note(workbook_set_properties(book->m_book, &properties));
    return book;
}

XlsxBook::~XlsxBook() {
    if (m_book != nullptr) lxw_workbook_free(m_book);
    if (m_memoryFile >= 0) ::close(m_memoryFile);
}

void XlsxBook::note(int code) {
    if (m_firstError == 0) m_firstError = code;
}

lxw_worksheet* XlsxBook::addSheet(const std::string& wanted) {
    std::string legal;
    for (const char c : xlsxText(wanted)) {
        const bool illegal = std::string_view("[]:*?/\\\t\r\n").find(c) != std::string_view::npos;
        // An apostrophe would have to be doubled wherever a chart names the sheet; a typographic one need
        // not.
        legal += c == '\'' ? std::string("\u2019") : std::string(1, illegal ? ' ' : c);
    }
    while (!legal.empty() && legal.front() == ' ')
        legal.erase(0, 1);
    legal = firstCharacters(legal, 31);
    while (!legal.empty() && legal.back() == ' ')
        legal.pop_back();
    if (legal.empty() || lowerCase(legal) == "history") legal = "Sheet";
    std::string name = legal;
    for (int n = 2; m_sheetNames.contains(lowerCase(name)); ++n)
        name = firstCharacters(legal, 26) + " " + std::to_string(n);
    m_sheetNames.insert(lowerCase(name));
    lxw_worksheet* sheet = workbook_add_worksheet(m_book, name.c_str());
    if (sheet == nullptr) {
        note(LXW_ERROR_MEMORY_MALLOC_FAILED);
        // Names are legal and unique, so only memory can be short; a free name keeps the caller simple.
        sheet = workbook_add_worksheet(m_book, nullptr);
    }
    return sheet;
}

std::string XlsxBook::nameOf(const lxw_worksheet* sheet) const {
    return sheet->name;
}

lxw_format* XlsxBook::formatOf(Format format, CellStyle style) {
    lxw_format*& f = m_formats[{format, style}];
    if (f == nullptr) {
        f = workbook_add_format(m_book);
        applyStyle(f, style);
        format_set_num_format(f, numberFormat(format));
        if (isNumeric(format)) format_set_align(f, LXW_ALIGN_RIGHT);
        if (format == Format::IsoDate) format_set_align(f, LXW_ALIGN_LEFT);
    }
    return f;
}

void XlsxBook::writeText(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column,
                         const std::string& text, CellStyle style) {
    if (text.empty()) return;
    note(worksheet_write_string(sheet, row, column, xlsxText(text).c_str(), formatOf(Format::Text, style)));
}

void XlsxBook::writeCell(lxw_worksheet* sheet, std::uint32_t row, std::uint16_t column, const Cell& cell,
                         Format format, CellStyle style) {
    if (const auto* text = std::get_if<std::string>(&cell.value)) {
        writeText(sheet, row, column, *text, style);
    } else if (const auto number = numberOf(cell)) {
        note(worksheet_write_number(sheet, row, column, *number, formatOf(format, style)));
    } else if (const auto* date = std::get_if<Date>(&cell.value)) {
        // The format's calendar starts in 1900; what is older stays a word.
        if (date->year() < 1900) return writeText(sheet, row, column, date->iso(), style);
        lxw_datetime day{date->year(), static_cast<int>(date->month()), static_cast<int>(date->day()), 0, 0,
                         0.0};
        note(worksheet_write_datetime(sheet, row, column, &day, formatOf(Format::IsoDate, style)));
    } else if (style == CellStyle::Body) {
        note(worksheet_write_blank(sheet, row, column, formatOf(format, style)));
    }
}

Result<std::string> XlsxBook::finish() {
    note(workbook_close(std::exchange(m_book, nullptr)));
    if (m_firstError != 0)
        return Error{ErrorCode::Io, say("the workbook could not be written: %1",
                                        lxw_strerror(static_cast<lxw_error>(m_firstError)))};
    std::string bytes;
    std::array<char, 65536> buffer{};
    for (;;) {
        const auto got =
            ::pread(m_memoryFile, buffer.data(), buffer.size(), static_cast<off_t>(bytes.size()));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return ioError(say("reading the workbook back: %1", systemReason(errno)));
        if (got == 0) break;
        bytes.append(buffer.data(), static_cast<std::size_t>(got));
    }
    if (!bytes.starts_with("PK")) return Error{ErrorCode::Internal, say("the workbook came out empty")};
    return bytes;
}

}  // namespace qd::report

using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MeetupBot.Application.Texts;
using MeetupBot.Features.Attendance.Guests;

namespace MeetupBot.Pages.Guests;

/// <summary>
/// The list as a table for a spreadsheet (RFC 4180). A name that a spreadsheet would run as a formula is escaped. Source: OWASP,
/// "CSV Injection".
/// </summary>
internal static class GuestsTable
{
    public static string Write(IReadOnlyList<GuestRow> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var table = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape }))
        {
            Row(table, Words.NameColumn, Words.AnswerColumn, Words.GuestsColumn, Words.PlaceColumn, Words.HereColumn);
            foreach (var row in rows)
                Row(table, row.Name, Words.StatusHeading(row.Status), Words.Number(row.Guests), Place(row), row.IsHere ? Words.YesCell : "");
        }

        return text.ToString();
    }

    public static string Place(GuestRow row) => row.Place is { } place ? Words.Number(place) : "";

    private static void Row(CsvWriter table, params IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            table.WriteField(cell);
        table.NextRecord();
    }
}

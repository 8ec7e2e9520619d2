using System.Globalization;
using System.Text.Json;
using MeetupBot.Domain.Polls;
using Microsoft.AspNetCore.Http;

namespace MeetupBot.Pages.Grid;

/// <summary>The answers that a page sends: only those that were touched.</summary>
/// <param name="Page">Stands for the times that the page shows.</param>
/// <param name="Taken">Answers that were taken back: as if they had never been given.</param>
internal sealed record GridAnswers(string Page, OptionSet Said, OptionSet SaidYes, OptionSet SaidIfNeedBe, OptionSet Taken)
{
    public const string Yes = "y";
    public const string IfNeedBe = "m";
    public const string No = "n";
    public const string None = "";

    /// <summary>The field of a form that holds <see cref="Page"/>.</summary>
    public const string PageField = "page";

    /// <summary>What the fields of a form that hold answers begin with; the id of the time follows.</summary>
    public const string TimeField = "t";

    private const string SetField = "set";

    public OptionSet Touched => Said.With(Taken);

    /// <summary>Reads <c>{"page": "…", "set": {"0": "y", "7": "m", "9": "n", "12": ""}}</c>.</summary>
    /// <returns>Null if it is anything else.</returns>
    public static GridAnswers? Read(JsonElement sent)
    {
        if (sent.ValueKind != JsonValueKind.Object
            || !sent.TryGetProperty(PageField, out var page) || page.ValueKind != JsonValueKind.String
            || !sent.TryGetProperty(SetField, out var set) || set.ValueKind != JsonValueKind.Object)
            return null;
        List<(string, string?)> said = [.. set.EnumerateObject().Select(one => (one.Name, one.Value.ValueKind == JsonValueKind.String ? one.Value.GetString() : null))];
        return Read(page.GetString()!, said);
    }

    /// <inheritdoc cref="Read(JsonElement)"/>
    public static GridAnswers? Read(IFormCollection form) => Read(
        form[PageField].ToString(),
        [.. form.Keys.Where(key => key.StartsWith(TimeField, StringComparison.Ordinal)).Select(key => (key[TimeField.Length..], (string?)form[key].ToString()))]);

    /// <summary>These on top of what the member has said.</summary>
    public Ballot ApplyTo(Ballot own)
    {
        var said = Said.IsEmpty ? own : own.SetYes(SaidYes, Said).SetIfNeedBe(SaidIfNeedBe, Said);
        return Taken.IsEmpty ? said : said.Keep(said.Answered.Without(Taken));
    }

    private static GridAnswers? Read(string page, List<(string Id, string? Answer)> said)
    {
        if (said.Count == 0 || said.Exists(one => ReadId(one.Id) is null || one.Answer is not (Yes or IfNeedBe or No or None)))
            return null;
        return new GridAnswers(page, With(Yes, IfNeedBe, No), With(Yes), With(IfNeedBe), With(None));

        OptionSet With(params string[] answers) => OptionSet.Create(said.Where(one => answers.Contains(one.Answer)).Select(one => ReadId(one.Id)!.Value));
    }

    private static int? ReadId(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id < OptionSet.MostOptions ? id : null;
}

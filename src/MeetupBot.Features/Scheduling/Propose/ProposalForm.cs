using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>The fields of a proposal: keys, labels and order, shared by commands and forms.</summary>
internal static class ProposalForm
{
    public const string Title = "title";
    public const string When = "when";
    public const string Where = "where";
    public const string Duration = "duration";
    public const string Closes = "closes";
    public const string Capacity = "capacity";
    public const string Description = "description";

    /// <summary>The longest value that the narrowest platform accepts as a field's initial value.</summary>
    private const int LongestValue = 3000;

    private const int CapacityDigits = 5;

    private static readonly (string Key, Func<ProposalDraft, string?> Get)[] InOrder =
    [
        (Title, draft => draft.Title),
        (When, draft => draft.When),
        (Where, draft => draft.Where),
        (Duration, draft => draft.Duration),
        (Closes, draft => draft.Closes),
        (Capacity, draft => draft.Capacity),
        (Description, draft => draft.Description),
    ];

    public static OptionSpec DescribeOption(string key) => key switch
    {
        Title => new(Title, Words.TitleHint, MaxLength: Meetup.TitleLength),
        When => new(When, Words.WhenHint, Suggests: true),
        Where => new(Where, Words.WhereHint, MaxLength: Meetup.PlaceLength),
        Duration => new(Duration, Words.DurationHint, MaxLength: 40),
        Closes => new(Closes, Words.ClosesHint, Suggests: true, MaxLength: 100),
        Capacity => new(Capacity, Words.CapacityHint, OptionKind.WholeNumber) { Range = (1, Meetup.MostPlaces) },
        _ => new(Description, Words.DescriptionHint, MaxLength: Meetup.DescriptionLength),
    };

    public static ProposalDraft ReadDraft(Func<string, string?> value, ProposalDraft before) => before with
    {
        Title = value(Title) ?? before.Title,
        When = value(When) ?? before.When,
        Where = value(Where) ?? before.Where,
        Duration = value(Duration) ?? before.Duration,
        Closes = value(Closes) ?? before.Closes,
        Capacity = value(Capacity) ?? before.Capacity,
        Description = value(Description) ?? before.Description,
    };

    /// <summary>Replaces the draft's fields by those of a form, including emptied ones.</summary>
    public static ProposalDraft Overwrite(IReadOnlyDictionary<string, string> fields, ProposalDraft before) => before with
    {
        Title = fields.GetValueOrDefault(Title, before.Title ?? ""),
        When = fields.GetValueOrDefault(When, before.When ?? ""),
        Where = fields.GetValueOrDefault(Where, before.Where ?? ""),
        Duration = fields.GetValueOrDefault(Duration, before.Duration ?? ""),
        Closes = fields.GetValueOrDefault(Closes, before.Closes ?? ""),
        Capacity = fields.GetValueOrDefault(Capacity, before.Capacity ?? ""),
        Description = fields.GetValueOrDefault(Description, before.Description ?? ""),
    };

    /// <summary>The draft with another value of one field.</summary>
    public static ProposalDraft Set(ProposalDraft draft, string field, string text) => field switch
    {
        Title => draft with { Title = text },
        When => draft with { When = text },
        Where => draft with { Where = text },
        Duration => draft with { Duration = text },
        Closes => draft with { Closes = text },
        Capacity => draft with { Capacity = text },
        _ => draft with { Description = text },
    };

    /// <summary>
    /// Makes a form from what is known so far. If the platform takes fewer fields, those with a problem come first, then filled ones, then
    /// the usual ones. The rest stays in the draft and can be edited later.
    /// </summary>
    public static Form Draw(ActionId action, string title, ProposalDraft draft, IEnumerable<string> problems, Capabilities capabilities)
    {
        var wrong = problems.ToHashSet();
        var shown = InOrder
            .Where(field => (draft.Meetup ?? draft.Series) is null || field.Key != Closes || wrong.Contains(Closes) || draft.Closes is not null)
            .Select((field, index) => (field, index))
            .OrderBy(entry => entry.field.Key is Title or When ? 0
                : wrong.Contains(entry.field.Key) ? 1 : entry.field.Get(draft) is not null ? 2 : 3)
            .ThenBy(entry => Usual(entry.field.Key))
            .Take(capabilities.FormFields)
            .OrderBy(entry => entry.index);
        return new Form(action, title, [.. shown.Select(entry => Field(entry.field.Key, entry.field.Get(draft) ?? "", draft))]);
    }

    private static int Usual(string key) => key switch
    {
        Title => 0,
        When => 1,
        Where => 2,
        Duration => 3,
        Description => 4,
        Capacity => 5,
        _ => 6,
    };

    private static FormField Field(string key, string typed, ProposalDraft draft)
    {
        var value = DisplayText.Shorten((key == Description ? TypedText.Paragraph(typed) : TypedText.Line(typed)) ?? "", LongestValue);
        return new FormField(key, Label(key), value)
        {
            Kind = key == Description ? FormFieldKind.Paragraph : FormFieldKind.Line,
            Required = key is Title or When,
            Placeholder = key == When && draft.Series is not null ? Words.SeriesWhenExample : Placeholder(key),
            Hint = key == When ? Hint(draft) : "",
            // A form with a value over its own limit would not open. The length is checked when the form is submitted.
            MaxLength = Math.Max(value.Length, key == Capacity ? CapacityDigits : DescribeOption(key).MaxLength),
        };
    }

    /// <summary>Users and tests rely on these exact labels.</summary>
    private static string Label(string key) => key switch
    {
        Title => "Title",
        When => "When",
        Where => "Where",
        Duration => "Duration",
        Closes => "Closes",
        Capacity => "Capacity",
        _ => "Description",
    };

    private static string Hint(ProposalDraft draft) => draft.Series is not null ? Words.SeriesWhenFormHint : draft.Meetup is null ? Words.WhenFormHint : "";

    private static string Placeholder(string key) => key switch
    {
        Title => "Coffee in Leeds",
        When => "Sat 10am, Sun 2pm",
        Where => Words.WhereExample,
        Duration => Words.DurationExample,
        Closes => Words.ClosesExample,
        Capacity => Words.CapacityExample,
        _ => Words.DescriptionExample,
    };
}

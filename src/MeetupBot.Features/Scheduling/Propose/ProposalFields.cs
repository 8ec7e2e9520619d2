using MeetupBot.Chat.Text;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>The fields of a proposal: their keys, labels and order, in commands and forms alike.</summary>
internal static class ProposalFields
{
    public const string Title = "title";
    public const string When = "when";
    public const string Where = "where";
    public const string Duration = "duration";
    public const string Closes = "closes";
    public const string Capacity = "capacity";
    public const string Description = "description";

    /// <summary>Of what a form is filled in with, on the narrowest platform.</summary>
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

    public static OptionSpec Option(string key) => key switch
    {
        Title => new(Title, Words.TitleHint, MaxLength: Meetup.TitleLength),
        When => new(When, Words.WhenHint, Suggests: true),
        Where => new(Where, Words.WhereHint, MaxLength: Meetup.PlaceLength),
        Duration => new(Duration, Words.DurationHint, MaxLength: 40),
        Closes => new(Closes, Words.ClosesHint, Suggests: true, MaxLength: 100),
        Capacity => new(Capacity, Words.CapacityHint, OptionKind.WholeNumber) { Range = (1, Meetup.MostPlaces) },
        _ => new(Description, Words.DescriptionHint, MaxLength: Meetup.DescriptionLength),
    };

    public static ProposalDraft From(Func<string, string?> value, ProposalDraft before) => before with
    {
        Title = value(Title) ?? before.Title,
        When = value(When) ?? before.When,
        Where = value(Where) ?? before.Where,
        Duration = value(Duration) ?? before.Duration,
        Closes = value(Closes) ?? before.Closes,
        Capacity = value(Capacity) ?? before.Capacity,
        Description = value(Description) ?? before.Description,
    };

    /// <summary>What a form says, also where a field was emptied.</summary>
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

    /// <summary>
    /// A form on what is known so far. A platform that takes fewer fields shows those with a problem first, then those that hold
    /// something, then the usual ones; the rest stays in the draft and can be given by editing.
    /// </summary>
    public static Form ToForm(ActionId action, string title, ProposalDraft draft, IEnumerable<string> problems, Capabilities capabilities)
    {
        var wrong = problems.ToHashSet();
        var shown = InOrder
            .Where(field => draft.Meetup is null || field.Key != Closes || wrong.Contains(Closes) || draft.Closes is not null)
            .Select((field, index) => (field, index))
            .OrderBy(entry => entry.field.Key is Title or When ? 0 : wrong.Contains(entry.field.Key) ? 1 : entry.field.Get(draft) is not null ? 2 : 3)
            .ThenBy(entry => Usual(entry.field.Key))
            .Take(capabilities.FormFields)
            .OrderBy(entry => entry.index);
        return new Form(action, title, [.. shown.Select(entry => Field(entry.field.Key, entry.field.Get(draft) ?? ""))]);
    }

    private static int Usual(string key) => key switch { Title => 0, When => 1, Where => 2, Duration => 3, Description => 4, Capacity => 5, _ => 6 };

    private static FormField Field(string key, string typed)
    {
        var value = DisplayText.Shorten((key == Description ? TypedText.Paragraph(typed) : TypedText.Line(typed)) ?? "", LongestValue);
        return new FormField(key, Label(key), value)
        {
            Kind = key == Description ? FormFieldKind.Paragraph : FormFieldKind.Line,
            Required = key is Title or When,
            Placeholder = Placeholder(key),
            // A form that is filled in beyond its own bounds would not open: what is too long is said when it is sent off.
            MaxLength = Math.Max(value.Length, key == Capacity ? CapacityDigits : Option(key).MaxLength),
        };
    }

    /// <summary>The labels are relied upon to the letter.</summary>
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

    private static string Placeholder(string key) => key switch
    {
        Title => "Coffee in Leeds",
        When => "Sat 10am, Sun 2pm",
        Where => "Bean Bros, Otley Road",
        Duration => Words.DurationExample,
        Closes => Words.ClosesExample,
        Capacity => Words.CapacityExample,
        _ => "What to bring, what to expect",
    };
}

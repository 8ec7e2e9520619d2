using MeetupBot.Application.Texts;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Reminders;
using MeetupBot.Domain.Time.Reading.Language;
using NodaTime;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Reads the settings that a member entered. Values that were not given stay unchanged.</summary>
internal static class ProfileReader
{
    public static Member Apply(
        Member member,
        IReadOnlyDictionary<string, string> given,
        DateTimeZone zone,
        ZoneReading? reading,
        ReminderOffsets reminders,
        Dictionary<string, string> problems)
    {
        var changed = member;
        foreach (var (field, text) in given)
            changed = field == ProfileForm.Zone
                ? Zone(changed, reading, zone, problems)
                : Field(changed, field, TypedText.Line(text), reminders, problems);
        return changed;
    }

    /// <summary>
    /// Null for nothing, and for what the card says of a zone that is not the member's own: that asks for the zone of the profile or
    /// the community. The id that the form showed is not read, for it may be one that gives way to a newer name.
    /// </summary>
    public static ZoneReading? ReadZone(IReadOnlyDictionary<string, string> given, DateTimeZone current, Instant now)
    {
        if (TypedText.Line(given.GetValueOrDefault(ProfileForm.Zone)) is not { } text
            || EndsWith(text, Words.ZoneOfCommunity)
            || EndsWith(text, Words.ZoneOfProfile))
            return null;
        return text == current.Id ? new ZoneReading { Zone = current } : ZoneReader.Read(text, now);
    }

    /// <summary>
    /// "quiet" in "quiet: never": what was typed as the key of a setting that there is not, and so came as the first option, without a key. No
    /// zone has a colon behind letters.
    /// </summary>
    public static string? FindUnknownKey(string? typed) =>
        typed?.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && typed[..colon].All(letter => char.IsLetter(letter) || letter is ' ' or '-' or '_')
            ? typed[..colon].Trim()
            : null;

    private static bool EndsWith(string text, string words) =>
        text.Equals(words, StringComparison.OrdinalIgnoreCase) || text.EndsWith($"({words})", StringComparison.OrdinalIgnoreCase);

    private static Member Field(
        Member member, string field, string? text, ReminderOffsets reminders, Dictionary<string, string> problems) => field switch
        {
            ProfileForm.Area => member with { Area = Line(text, member.Area, field, field, problems) },
            ProfileForm.Interests => member with { Interests = Line(text, member.Interests, field, Words.TextOfInterests, problems) },
            ProfileForm.Reminders => Reminders(member, text, reminders, problems),
            ProfileForm.Visible => Visible(member, text, problems),
            ProfileForm.Greeter => member with { Greeter = YesOrNo(text, member.Greeter, field, problems) },
            ProfileForm.Introductions => Introductions(member, text, problems),
            ProfileForm.Reconnect => member with { Reconnect = YesOrNo(text, member.Reconnect, field, problems) },
            ProfileForm.Regular => member with { Regular = YesOrNo(text, member.Regular, field, problems) },
            _ => member,
        };

    /// <summary>What the card shows where nothing is set removes the value, as an empty one does.</summary>
    private static string? Line(string? text, string? current, string field, string name, Dictionary<string, string> problems)
    {
        if (text is null || text.Equals(Words.NotSet, StringComparison.OrdinalIgnoreCase))
            return null;
        if (text.Length <= ProfileForm.TextLength)
            return text;
        problems[field] = Words.TooLong(name, ProfileForm.TextLength, text.Length);
        return current;
    }

    /// <summary>
    /// An empty value restores the zone of the profile or the community. Entering the zone that already applies is not stored as a choice.
    /// </summary>
    private static Member Zone(Member member, ZoneReading? reading, DateTimeZone current, Dictionary<string, string> problems)
    {
        if (reading is null)
            return member with { Zone = null };
        if (reading.Problem is { } problem)
            problems[ProfileForm.Zone] = problem;
        if (reading.Zone is not { } zone)
            return member;
        return member.Zone is null && zone.Id == current.Id ? member : member with { Zone = zone };
    }

    private static Member Reminders(Member member, string? text, ReminderOffsets current, Dictionary<string, string> problems)
    {
        if (text is null || EndsWith(text, Words.AsCommunity) || Vocabulary.English.Answers.AsUsual.Is(text))
            return member with { Reminders = null };
        if (OffsetText.Read(text, out var problem) is not { } offsets)
        {
            problems[ProfileForm.Reminders] = problem;
            return member;
        }

        return member.Reminders is null && offsets == current ? member : member with { Reminders = offsets };
    }

    private static bool YesOrNo(string? text, bool current, string field, Dictionary<string, string> problems)
    {
        if (text is null || text.Equals(Words.YesOrNo(current), StringComparison.OrdinalIgnoreCase))
            return current;
        if (text.Equals(Words.YesOrNo(!current), StringComparison.OrdinalIgnoreCase))
            return !current;
        problems[field] = Words.NeitherYesNorNo(text);
        return current;
    }

    private static Member Introductions(Member member, string? text, Dictionary<string, string> problems)
    {
        bool Is(string word, string label) =>
            word.Equals(text, StringComparison.OrdinalIgnoreCase) || label.Equals(text, StringComparison.OrdinalIgnoreCase);

        if (Is(Words.IntroductionsKeyOff, Words.NobodyIntroducesMe))
            return member with { NobodyIntroduces = true };
        if (Is(Words.IntroductionsKeyOn, Words.OthersMayIntroduceMe))
            return member with { NobodyIntroduces = false };
        if (text is not null)
            problems[ProfileForm.Introductions] = Words.NeitherOnNorOff(text);
        return member;
    }

    private static Member Visible(Member member, string? text, Dictionary<string, string> problems)
    {
        if (text is null)
            return member;
        foreach (var value in Enum.GetValues<Visibility>())
            if (text.Equals(Words.VisibilityKey(value), StringComparison.OrdinalIgnoreCase)
                || text.Equals(Words.VisibilityWord(value), StringComparison.OrdinalIgnoreCase))
                return member with { Visibility = value };
        problems[ProfileForm.Visible] = Words.UnknownVisibility(text);
        return member;
    }
}

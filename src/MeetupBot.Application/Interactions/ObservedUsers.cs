using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Application.Interactions;

public static class ObservedUsers
{
    /// <summary>Converts a person, as a platform describes them, to what the database stores.</summary>
    public static ObservedUser From(Person person) => new(
        person.User.Platform,
        person.User.Id,
        TypedText.Line(person.Name) ?? Words.Somebody,
        person.Picture?.AbsoluteUri,
        person.TimeZone is { } zone ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) : null,
        person.Locale)
    {
        IsLabel = person.IsUnanswered,
    };
}

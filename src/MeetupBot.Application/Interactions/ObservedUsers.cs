using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Application.Interactions;

public static class ObservedUsers
{
    /// <summary>What to remember of somebody whom a platform has shown.</summary>
    public static ObservedUser From(Person person) => new(
        person.User.Platform,
        person.User.Id,
        TypedText.Line(person.Name) ?? person.User.Id,
        person.Picture?.AbsoluteUri,
        person.TimeZone is { } zone ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) : null,
        person.Locale);
}

using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Application.People;

public static class ObservedUsers
{
    /// <summary>Converts a person, as a platform describes them, to what the database stores.</summary>
    public static ObservedUser From(Person person)
    {
        var name = TypedText.Line(person.Name);
        return new ObservedUser(
            person.User.Platform,
            person.User.Id,
            name ?? Words.Somebody,
            person.Picture?.AbsoluteUri,
            person.TimeZone is { } zone ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) : null,
            person.Locale,
            person.IsGuest)
        {
            // A name in which nothing can be seen says no more than none.
            IsLabel = person.IsUnanswered || name is null,
        };
    }
}

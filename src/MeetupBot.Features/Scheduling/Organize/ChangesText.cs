using System.Globalization;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Writes what an edit changed beside the time, as it is now: "Title: Coffee → Tea · Place: The Hall (map) · Places: 8".</summary>
internal static class ChangesText
{
    private const int MostQuoted = 60;

    /// <returns>Empty when nothing else changed.</returns>
    public static RichText Write(Meetup before, Meetup edited) => RichText.Join(" · ",
    [
        edited.Title == before.Title ? null : Words.TitleBecame(before.Title, edited.Title),
        edited.Place == before.Place ? null : Words.PlaceIs + (PlaceText.WriteWithMap(edited) ?? Words.NoneGiven),
        // Of a meetup with a time, the end says it.
        edited.Time is not null || edited.Duration == before.Duration ? null : Words.DurationIs + DurationText.Of(edited.Duration),
        edited.Capacity == before.Capacity ? null
            : Words.PlacesAre + (edited.Capacity?.ToString(CultureInfo.InvariantCulture) ?? Words.NoBound),
        edited.Description == before.Description ? null
            : Words.DescriptionIs + (edited.Description is { } text ? DisplayText.Shorten(TypedText.Line(text) ?? "", MostQuoted) : Words.NoneGiven),
    ]);
}

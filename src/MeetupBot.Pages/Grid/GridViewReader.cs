using MeetupBot.Domain.Time.Zones;
using System.Text.Json;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Pages.Access;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Pages.Grid;

/// <summary>Reads a poll's page.</summary>
internal sealed class GridViewReader(GridStateReader gridStateReader, Session session)
{
    private const int LongestName = 80;

    /// <param name="inMeetupsZone">Times in the meetup's zone; else in the viewer's.</param>
    /// <param name="isHost">Whether the viewer hosts the meetup now.</param>
    /// <returns>Null when it is not the viewer's to see.</returns>
    public GridView? Read(PageRequest visit, bool inMeetupsZone, bool isHost)
    {
        if (gridStateReader.Find(visit) is not { } found)
            return null;
        var (meetup, poll, isOpen) = found;
        var zone = inMeetupsZone ? meetup.Zone : visit.Zone;
        var hasOther = !visit.Zone.Equals(meetup.Zone) && poll.Options.Any(option => !option.Time.IsWholeDay);
        var (layout, state, year) = (GridLayout.Create(poll.Options, zone), gridStateReader.Read(found, visit.Viewer.Id, zone, visit.Now), visit.Now.InZone(zone).Year);
        return new GridView
        {
            Title = meetup.Title,
            Until = isOpen ? Words.GridUntil(TimeText.Of(MeetupTime.At(meetup.PollClosesAt!.Value), zone, visit.Now)) : "",
            Closed = isOpen ? null : WriteClosed(meetup, zone, visit.Now),
            Zone = visit.Zone.Equals(meetup.Zone) ? Words.GridZoneOfAll(ZoneNames.TimeOf(zone)) : Words.GridZone(ZoneNames.TimeOf(zone), !inMeetupsZone),
            OtherZone = hasOther ? Words.GridOtherZone(ZoneNames.TimeOf(inMeetupsZone ? visit.Zone : meetup.Zone), inMeetupsZone) : null,
            IsOwnZone = !inMeetupsZone,
            IsListFirst = layout.IsSparse,
            Dates = [.. layout.Dates.Select(date => TimeText.Of(MeetupTime.OnDay(date), zone, visit.Now))],
            Clocks = [.. layout.Clocks.Select(clock => clock ?? Words.GridAllDay)],
            Times = [.. layout.Places.Zip(state.Times, (place, answer) => new GridTime(
                place.Option.Id,
                GridStateReader.AtOf(place.Option.Time),
                Words.GridMoment(layout.Dates[place.Column], layout.Clocks[place.Row], year),
                TimeText.Range(place.Option.Time, meetup.Duration, zone, visit.Now),
                place.Row,
                place.Column,
                place.Option.Time == meetup.Time,
                answer))],
            State = state,
            Who = isHost && meetup.Introduction is null ? ListNames(meetup, poll, zone, visit.Now) : null,
            Small = Words.OwnPage(visit.Ticket.ExpiresAt, zone),
            WordsForScript = JsonSerializer.Serialize(ScriptWords),
        };
    }

    private static Dictionary<string, string> ScriptWords => new()
    {
        [GridAnswers.Yes] = Words.SaidYes,
        [GridAnswers.IfNeedBe] = Words.SaidIfNeedBe,
        [GridAnswers.No] = Words.SaidNo,
        [GridAnswers.None] = Words.GridNoAnswer,
        ["cell"] = Words.GridCell("{0}", "{1}", "{2}"),
        ["painted"] = Words.GridPainted,
        ["time"] = Words.Count(1, "time", "times"),
        ["times"] = Words.Count(2, "time", "times").Replace("2", "{0}", StringComparison.Ordinal),
        ["saved"] = Words.GridSaved,
        ["unsaved"] = Words.GridNotSaved,
        ["undone"] = Words.GridUndone,
        ["same"] = Words.GridUnchanged,
        ["gone"] = Words.GridGone,
        ["changed"] = Words.GridChanged,
        ["old"] = Words.GridTooOld,
        ["paint"] = Words.GridPaintNow,
        ["scroll"] = Words.GridScrollNow,
    };

    private static string WriteClosed(Meetup meetup, DateTimeZone zone, Instant now)
    {
        var closed = meetup.PollClosesAt is { } at && at <= now
            ? $"{Words.PollClosedOn}{TimeText.Of(MeetupTime.At(at), zone, now)}."
            : $"{Words.PollIsClosed}.";
        return meetup switch
        {
            { State: MeetupState.Cancelled } => Words.AlreadyCancelled(meetup.Title),
            { Time: { } time } => $"{closed} {Words.GridItIs(TimeText.Range(time, meetup.Duration, zone, now))}",
            _ => $"{closed} {Words.GridNoTimeYet}",
        };
    }

    private List<GridNames> ListNames(Meetup meetup, Poll poll, DateTimeZone zone, Instant now)
    {
        var names = session.Members.Names(poll.Ballots.Select(ballot => ballot.Member));
        return
        [
            .. poll.Options.Select(option => new GridNames(TimeText.Range(option.Time, meetup.Duration, zone, now),
            [
                .. Say(Words.SaidYes, ballot => ballot.Yes.Contains(option.Id)),
                .. Say(Words.SaidIfNeedBe, ballot => ballot.IfNeedBe.Contains(option.Id)),
                .. Say(Words.SaidNo, ballot => ballot.Answered.Contains(option.Id) && !ballot.CanCome.Contains(option.Id)),
            ])),
        ];

        IEnumerable<string> Say(string answer, Func<Ballot, bool> said)
        {
            var who = poll.Ballots.Where(said).Select(ballot => NameOf(ballot.Member)).ToList();
            return who.Count > 0 ? [$"{answer}: {string.Join(", ", who)}"] : [];
        }

        string NameOf(MemberId member) => DisplayText.Label(names.GetValueOrDefault(member, Words.FormerMember), LongestName);
    }
}

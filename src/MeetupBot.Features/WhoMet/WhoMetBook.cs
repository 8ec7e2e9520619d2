using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Turns;

namespace MeetupBot.Features.WhoMet;

/// <summary>Writes down whom somebody met at a meetup; a new answer takes the place of the one before.</summary>
public sealed class WhoMetBook(Turn turn, Meetup meetup)
{
    public void Save(WhoMetView view, MenuReading answer)
    {
        var (by, occasion, metAt) = (view.Viewer, Occasion.At(meetup.Id), meetup.Span!.Value.Start);
        foreach (var member in answer.Chosen.Where(member => !view.Said.Contains(member)))
            turn.Session.Encounters.Say(meetup.Community, by, member, occasion, metAt);
        foreach (var member in answer.Unchosen.Where(view.Said.Contains))
            turn.Session.Encounters.TakeBack(by, member, occasion, metAt);
        // Who names somebody was there after all.
        if (answer.Chosen.Count > 0 && turn.Session.Attendance.Find(meetup.Id)[by] is { State: AttendanceState.Absent })
            turn.Session.Attendance.Remove(meetup.Id, by);
        Follow();
    }

    /// <summary>Who was not there met nobody there: what others said of it goes as well, for either of two may strike it.</summary>
    public void SaveAbsent(WhoMetView view)
    {
        foreach (var encounter in view.Encounters)
            turn.Session.Encounters.Strike(encounter);
        turn.Scope.CheckInDesk.SayAbsent(meetup, view.Viewer);
        Follow();
    }

    private void Follow()
    {
        turn.Session.FollowUps.Answer(meetup.Id, turn.Caller.Id, turn.Now);
        turn.Scope.FollowUps.CatchUp(meetup);
    }
}

using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Encounters;
using MeetupBot.Features.Attendance.CheckIn;
using MeetupBot.Features.Attendance.FollowUp;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Saves whom a member met at a meetup. A new answer replaces the previous one.</summary>
internal sealed class WhoMetService(CheckInService checkInService, FollowUpService followUpService, Session session, IClock clock)
{
    public void Save(WhoMetView view, MenuReading answer)
    {
        var meetup = view.Meetup;
        var (by, occasion, metAt) = (view.Viewer.Id, Occasion.ForMeetup(meetup.Id), meetup.Span!.Value.Start);
        foreach (var member in answer.Chosen.Where(member => !view.Said.Contains(member)))
            session.Encounters.Say(meetup.Community, by, member, occasion, metAt);
        foreach (var member in answer.Unchosen.Where(view.Said.Contains))
            session.Encounters.TakeBack(by, member, occasion, metAt);
        // A member who names somebody was there after all. It does not overrule a host who ticked them as absent.
        if (answer.Chosen.Count > 0 && session.Attendance.Find(meetup.Id)[by] is { State: AttendanceState.Absent, IsOwnWord: true })
            session.Attendance.Remove(meetup.Id, by);
        Follow(view);
    }

    /// <summary>
    /// Saves that a member was not there. Their encounters at this meetup are struck, including those that others named. All other encounters
    /// stay.
    /// </summary>
    public void SaveAbsent(WhoMetView view)
    {
        foreach (var encounter in view.Encounters)
            session.Encounters.Strike(encounter);
        checkInService.SayAbsent(view.Meetup, view.Viewer.Id, view.Viewer.Id);
        Follow(view);
    }

    private void Follow(WhoMetView view)
    {
        session.FollowUps.Answer(view.Meetup.Id, view.Viewer.Id, clock.GetCurrentInstant());
        followUpService.CatchUp(view.Meetup);
    }
}

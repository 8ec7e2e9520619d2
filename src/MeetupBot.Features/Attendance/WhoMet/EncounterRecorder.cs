using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Encounters;
using MeetupBot.Features.Attendance.CheckIn;
using MeetupBot.Features.Attendance.FollowUp;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Writes down whom somebody met at a meetup; a new answer takes the place of the one before.</summary>
internal sealed class EncounterRecorder(CheckInService checkInService, FollowUpScheduler followUpScheduler, Session session, IClock clock)
{
    public void Save(WhoMetView view, MenuReading answer)
    {
        var meetup = view.Meetup;
        var (by, occasion, metAt) = (view.Viewer, Occasion.At(meetup.Id), meetup.Span!.Value.Start);
        foreach (var member in answer.Chosen.Where(member => !view.Said.Contains(member)))
            session.Encounters.Say(meetup.Community, by, member, occasion, metAt);
        foreach (var member in answer.Unchosen.Where(view.Said.Contains))
            session.Encounters.TakeBack(by, member, occasion, metAt);
        // Who names somebody was there after all.
        if (answer.Chosen.Count > 0 && session.Attendance.Find(meetup.Id)[by] is { State: AttendanceState.Absent })
            session.Attendance.Remove(meetup.Id, by);
        Follow(view);
    }

    /// <summary>Who was not there met nobody there: what others said of it goes as well, for either of two may strike it.</summary>
    public void SaveAbsent(WhoMetView view)
    {
        foreach (var encounter in view.Encounters)
            session.Encounters.Strike(encounter);
        checkInService.SayAbsent(view.Meetup, view.Viewer);
        Follow(view);
    }

    private void Follow(WhoMetView view)
    {
        session.FollowUps.Answer(view.Meetup.Id, view.Viewer, clock.GetCurrentInstant());
        followUpScheduler.CatchUp(view.Meetup);
    }
}

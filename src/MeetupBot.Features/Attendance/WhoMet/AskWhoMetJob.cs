using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Attendance.Attendees;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Asks one attendee, once, whom they met, by direct message after their quiet hours.</summary>
internal sealed class AskWhoMetJob(
    WhoMetViewReader whoMetViewReader,
    PresenceReader presenceReader,
    Notifier notifier,
    Session session) : IJob
{
    public static string Kind => JobKinds.AskWhoMet;

    public static string Describe(string title) => $"Who met whom at {title}";

    public static string DescribeDone(string title) => $"People were asked who they met at {title}";

    public void Run(JobContext job)
    {
        if (job.Meetup is not { State: MeetupState.Over } meetup || job.Item.MemberId is not { } id || session.Members.Find(id) is not { } member)
            return;
        var until = CheckInWindow.AnswersUntil(meetup);
        if (job.Now >= until || !presenceReader.ReadExpected(meetup).Contains(id))
            return;
        var view = whoMetViewReader.Read(meetup, member);
        if (view.Others.Count == 0 || !session.FollowUps.Ask(meetup.Id, id, job.Now))
            return;
        notifier.Notify(id, new Notification(WhoMetCard.DrawQuestion(view), meetup, Until: until)
        {
            // Attendance is private. In a channel the question names nobody, and mentions nobody of whom the card does not show that they were there.
            MayMention = session.Attendance.Find(meetup.Id).Expected(session.Rsvps.Find(meetup)).Contains(id),
            InChannel = WhoMetCard.DrawInvitation(meetup),
            Names = [.. view.Unanswered.Select(entry => entry.Id)],
            Fact = WhoMetTopic.Fact,
        });
    }
}

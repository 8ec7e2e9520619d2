using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Attendance.Attendees;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Jobs;
using MeetupBot.Storage;
using MeetupBot.Chat;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>One who was there is asked, once, whom they met; by direct message, after their quiet hours.</summary>
internal sealed class AskWhoMet(WhoMetViews whoMetViews, PresenceReader presenceReader, Notifier notifier, Session session) : IDueJob
{
    public static string Kind => JobKinds.AskWhoMet;

    public static string Describe(string title) => $"Who met whom at {title}";

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is not { State: MeetupState.Over } meetup || turn.Item.MemberId is not { } member)
            return;
        var until = CheckInWindow.AnswersUntil(meetup);
        if (turn.Now >= until || !presenceReader.Read(meetup).Members.Contains(member))
            return;
        var view = whoMetViews.Load(meetup, member);
        if (view.Others.Count == 0 || !session.FollowUps.Ask(meetup.Id, member, turn.Now))
            return;
        notifier.Notify(member, new Telling(WhoMetCard.Question(view), meetup, Until: until)
        {
            // Whom somebody was with is between them and me; in the channel the question comes without names.
            InChannel = WhoMetCard.Invitation(meetup),
        });
    }
}

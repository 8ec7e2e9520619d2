using MeetupBot.Chat;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.CheckIn;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Turns;

namespace MeetupBot.Features.WhoMet;

/// <summary>One who was there is asked, once, whom they met; by direct message, after their quiet hours.</summary>
public sealed class AskWhoMet : IDueJob
{
    public string Kind => DueKinds.AskWhoMet;

    public string Describe(string title) => $"Who met whom at {title}";

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is not { State: MeetupState.Over } meetup || turn.Item.MemberId is not { } member)
            return;
        var until = CheckInWindow.AnswersUntil(meetup);
        if (turn.Now >= until || !Presence.Of(turn.Session, meetup).Members.Contains(member))
            return;
        var view = WhoMetView.Load(turn.Session, meetup, member);
        if (view.Others.Count == 0 || !turn.Session.FollowUps.Ask(meetup.Id, member, turn.Now))
            return;
        turn.Scope.Messenger.Tell(member, new Telling(WhoMetCard.Question(view), meetup, Until: until)
        {
            // Whom somebody was with is between them and me; in the channel the question comes without names.
            InChannel = WhoMetCard.Invitation(meetup),
        });
    }
}

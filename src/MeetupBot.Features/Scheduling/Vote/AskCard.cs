using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Scheduling.Vote;

/// <summary>A poll's question by direct message, with the member's own answers selected.</summary>
internal static class AskCard
{
    /// <summary>The limits of the narrowest platform. The card is drawn before its platform is known.</summary>
    private static readonly Capabilities Narrowest = new(
        MenuOptions: 25, FormFields: 5, ScheduledEvents: false, Files: false, PollTimesInMenu: 50);

    public static Card Draw(RichText question, Meetup meetup, Poll poll, Ballot own, TimePhrases phrases)
    {
        var blocks = new List<Block> { new Block.Paragraph(question) };
        blocks.AddRange(BallotMenu.DrawYes(meetup, poll, own, Narrowest, phrases));
        blocks.Add(new Block.Buttons(new Button(Words.NoneOfThese, new(ButtonNames.VoteNone, meetup.Id.Value))));
        blocks.Add(Block.Footer.OfId(meetup.Id.Value));
        return new Card(blocks) { Tone = CardTone.Open, Summary = BallotMenu.WriteQuestion(poll) };
    }
}

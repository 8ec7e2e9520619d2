using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Scheduling.Vote;

/// <summary>The private answer to a vote: the saved choice, until when it can be changed, both menus, and the way to the grid.</summary>
internal static class BallotCard
{
    /// <param name="grid">The voter's own page; null if there are no pages.</param>
    public static Card DrawSaved(Meetup meetup, Poll poll, Ballot ballot, Uri? grid, Capabilities capabilities, TimePhrases phrases)
    {
        var blocks = new List<Block> { new Block.Paragraph(What(meetup, poll, ballot, phrases) + UntilWhen(meetup, ballot, phrases)) };
        blocks.AddRange(BallotMenu.DrawYes(meetup, poll, ballot, capabilities, phrases));
        blocks.AddRange(BallotMenu.DrawIfNeedBe(meetup, poll, ballot, capabilities, phrases));
        if (grid is not null)
            blocks.Add(new Block.Buttons(Button.Open(Words.OpenMyGrid, grid)));
        // The two of an introduction see no more of each other's answers than the card shows.
        blocks.Add(new Block.Footer(RichText.Join(" · ", [meetup.Title, meetup.Introduction is null ? Words.HostsSeeAnswers : null])));
        return new Card(blocks) { Tone = CardTone.Open, Summary = Words.Saved };
    }

    /// <summary>The answer to the vote that reached the quorum and closed the poll.</summary>
    public static Card DrawSavedAndDecided(Meetup scheduled, Poll poll, Ballot ballot, TimePhrases phrases) => new(
        new Block.Paragraph(What(scheduled, poll, ballot, phrases) + Words.DecidedByThat + phrases.Days(scheduled.Time!.Value, scheduled.Duration, bold: true) + "."),
        MeetupCard.DrawAnswerButtons(scheduled.Id),
        Block.Footer.OfId(scheduled.Id.Value))
    {
        Tone = CardTone.Settled,
        Summary = Words.ItsOn + scheduled.Title,
    };

    private static RichText What(Meetup meetup, Poll poll, Ballot ballot, TimePhrases phrases)
    {
        if (ballot.IsBlank)
            return Words.VoteTakenBack;
        var yes = Times(meetup, poll, ballot.Yes, phrases);
        var ifNeedBe = Times(meetup, poll, ballot.IfNeedBe, phrases);
        if (yes.Count == 0 && ifNeedBe.Count == 0)
            return Words.SavedNone;
        RichText text = Words.SavedColon;
        if (yes.Count > 0)
            text += Enumerate(yes);
        if (ifNeedBe.Count > 0)
            text += (yes.Count > 0 ? Words.AndIfNeedBe : Words.OnlyIfNeedBe) + Enumerate(ifNeedBe);
        return text + ".";
    }

    private static RichText UntilWhen(Meetup meetup, Ballot ballot, TimePhrases phrases) =>
        (RichText)(ballot.IsBlank ? Words.VoteUntil : Words.ChangeUntil) + phrases.When(MeetupTime.At(meetup.PollClosesAt!.Value)) + ".";

    private static List<RichText> Times(Meetup meetup, Poll poll, OptionSet chosen, TimePhrases phrases) =>
        [.. poll.Options.Where(option => chosen.Contains(option.Id)).Select(option => phrases.Days(option.Time, meetup.Duration))];

    private static RichText Enumerate(List<RichText> times) => times.Count == 1
        ? times[0]
        : RichText.Join(", ", times[..^1]) + " and " + times[^1];
}

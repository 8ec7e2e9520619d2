using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>The poll in the channel: times with tallies, and one menu.</summary>
internal static class PollCard
{
    /// <param name="own">The viewer's answers, on a private card; null in the channel.</param>
    public static Card DrawOpen(MeetupView view, Ballot? own, Capabilities capabilities, Instant now)
    {
        var (meetup, phrases) = (view.Meetup, view.Phrases(now));
        var blocks = new List<Block>
        {
            TitleText.Write(meetup.Title) with { Host = view.Host },
            new Block.Paragraph(About(view, phrases)),
        };
        if (meetup.Description is { } description)
            blocks.Add(new Block.Paragraph(description));
        if (view.LastTime is { } came)
            blocks.Add(new Block.Paragraph(Words.LastTimeCame(came)));
        blocks.AddRange(Tallies(view, phrases, isOpen: true));
        blocks.Add(new Block.Footer(Footer(view, isOpen: true)));
        blocks.AddRange(BallotMenu.DrawYes(meetup, view.Poll, own, capabilities, phrases));
        blocks.Add(new Block.Buttons([.. DrawButtons(view)]));
        return new Card(blocks) { Tone = CardTone.Open, Summary = Words.PollSummary(view.NameOf(meetup.Organizer), meetup.Title) };
    }

    private static IEnumerable<Button> DrawButtons(MeetupView view)
    {
        yield return new Button(Words.NoneOfThese, new(ButtonNames.VoteNone, view.Meetup.Id.Value));
        if (view.HasGrid)
            yield return new Button(Words.OpenTheGrid, new(ButtonNames.Grid, view.Meetup.Id.Value));
    }

    /// <summary>The card in the channel after the poll closed. Once the meetup has its own card, a line leads there.</summary>
    public static Card DrawClosed(MeetupView view, Instant now)
    {
        var (meetup, phrases) = (view.Meetup, view.Phrases(now));
        var outcome = meetup switch
        {
            { State: MeetupState.Cancelled } => Words.PollCancelled + MeetupCard.WriteReason(view),
            { Time: { } time } => (RichText)Words.PollCameTo + phrases.Days(time, meetup.Duration, bold: true),
            _ => Words.PollClosedUndecided,
        };
        if (view.Link is { } link)
            return DrawLine(meetup, outcome, link);
        var blocks = new List<Block> { TitleText.Write(meetup.Title), new Block.Paragraph(outcome) };
        blocks.AddRange(Tallies(view, phrases, isOpen: false));
        blocks.Add(new Block.Footer(Footer(view, isOpen: false)));
        return new Card(blocks) { Tone = meetup.State == MeetupState.Cancelled ? CardTone.Off : CardTone.Plain, Summary = meetup.Title };
    }

    private static Card DrawLine(Meetup meetup, RichText outcome, Uri link) => new(new Block.Paragraph(RichText.Join(" · ",
    [
        new RichText([new Span.Strong(meetup.Title)]),
        outcome,
        new RichText([new Span.Link(Words.AnswersThere, link)]),
        new RichText([new Span.Code(meetup.Id.Value)]),
    ])))
    {
        Summary = meetup.Title,
    };

    private static RichText About(MeetupView view, TimePhrases phrases) => RichText.Join(" · ",
    [
        Words.Proposes(view.NameOf(view.Meetup.Organizer)),
        PlaceText.Write(view.Meetup),
        view.Poll.Options.All(option => option.Time.IsWholeDay) ? null : (RichText)DurationText.Of(view.Meetup.Duration),
        view.Meetup.Capacity is { } capacity ? Words.Count(capacity, "place", "places") : null,
        view.Meetup.PollClosesAt is { } closes ? (RichText)Words.AnswersUntil + phrases.Until(closes) : null,
    ]);

    private static IEnumerable<Block> Tallies(MeetupView view, TimePhrases phrases, bool isOpen)
    {
        var poll = view.Poll;
        var tallies = poll.Tallies();
        var (answered, answers) = (poll.Answered, poll.CountAnswers());
        return poll.Options.Select((option, index) => new Block.Tally(
            index + 1,
            phrases.Days(option.Time, view.Meetup.Duration, bold: true),
            Words.TallyCount(tallies[index], isOpen),
            answered == 0 ? null : new VoteBar(tallies[index].Yes, tallies[index].IfNeedBe, answers[index] - tallies[index].CanCome, answered)));
    }

    private static RichText Footer(MeetupView view, bool isOpen) => RichText.Join(" · ",
    [
        Words.AnsweredSoFar(view.Poll.Answered, view.Poll.NoneSuits, isOpen),
        new RichText([new Span.Code(view.Meetup.Id.Value)]),
    ]);
}

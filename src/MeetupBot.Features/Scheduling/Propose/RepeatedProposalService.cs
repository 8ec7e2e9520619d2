using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Asks before the same person posts the same meetup a second time within minutes: mostly the answer to the first was not seen.</summary>
internal sealed class RepeatedProposalService(DraftService draftService, Session session)
{
    private static readonly Duration Window = Duration.FromMinutes(10);

    /// <returns>Null when it was not posted a moment ago, or the proposer knows.</returns>
    public Reply? Ask(InteractionContext context, ProposalDraft draft, Proposal proposal)
    {
        if (draft.MayRepeat || (draft.Channel ?? context.Caller.Space.AnnounceChannel) is not { } channel
            || session.Meetups.HostedBy(context.Caller.Id).FirstOrDefault(meetup => IsPosted(context, meetup, channel) && IsSame(meetup, proposal)) is not { } posted)
            return null;
        var again = new ActionId(ProposeCommand.RepeatButton, draftService.Keep(context, draft));
        var when = posted.Time is { } time ? Words.JustPostedFor + context.Phrases.When(time) : (RichText)Words.JustPostedSameTimes;
        return new Reply.Replace(new Card(
            new Block.Paragraph(new RichText([Words.JustPosted, new Span.Strong(posted.Title)]) + when + Words.PostOnceMore),
            new Block.Buttons(
                new Button(Words.PostIt, again),
                new Button(Words.ShowIt, new(ButtonNames.Show, posted.Id.Value))),
            Block.Footer.OfId(posted.Id.Value))
        {
            Tone = CardTone.Open,
            Summary = Words.JustPosted + posted.Title,
        });
    }

    private static bool IsPosted(InteractionContext context, Meetup meetup, string channel) =>
        meetup is { IsUpcoming: true, Introduction: null } && meetup.Organizer == context.Caller.Id && meetup.Space == context.Caller.Space.Id
        && meetup.Channel == channel && meetup.CreatedAt > context.Now - Window;

    private bool IsSame(Meetup meetup, Proposal proposal)
    {
        IEnumerable<MeetupTime> times = meetup.Time is { } only ? [only] : session.Polls.Options(meetup.Id).Select(option => option.Time);
        return string.Equals(meetup.Title, proposal.Title, StringComparison.OrdinalIgnoreCase) && proposal.Times.ToHashSet().SetEquals(times);
    }
}

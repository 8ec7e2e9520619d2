using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Decide;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Reads a draft that is to be posted: what cannot be read, and what has to be asked first.</summary>
internal sealed class ProposalCheckService(PollScheduleService pollScheduleService)
{
    /// <summary>A poll that closes sooner leaves out those who look in once a day.</summary>
    private static readonly Duration ShortestOpen = Duration.FromDays(1);

    /// <returns>With no problems, the proposal can be posted.</returns>
    public (Proposal Proposal, IReadOnlyList<FieldProblem> Problems) Read(InteractionContext context, ProposalDraft draft, bool needsTitle = true)
    {
        var reader = new ProposalReader(context.Reading) { CloseBounds = (times, length) => BoundsOf(context, times, length) };
        var proposal = reader.Read(draft);
        var problems = reader.Problems.ToList();
        if (needsTitle && proposal.Title is null && problems.All(problem => problem.Field != ProposalForm.Title))
            problems.Add(new(ProposalForm.Title, Words.NeedsTitle, []));
        if (proposal.Times.Count == 0 && problems.All(problem => problem.Field != ProposalForm.When))
            problems.Add(new(ProposalForm.When, Words.NeedsWhen, []));
        var length = proposal.Duration ?? Meetup.DefaultDuration;
        var closing = pollScheduleService.ClosingOf(context.Caller.Zone, length, context.Caller.Community.Id);
        var bounds = proposal.Times.Count > 1 ? BoundsOf(context, proposal.Times, length) : null;
        var near = needsTitle && problems.Count == 0 && proposal.Closes is null ? FindNear(context, proposal.Times, length) : [];
        problems.AddRange(ProposalDoubtRule.Find(proposal, closing, bounds, context.Now, near: near));
        return (proposal, problems);
    }

    /// <summary>The first times without which a poll of the others stays open long enough; none where it does with them, or where no poll is left.</summary>
    private List<MeetupTime> FindNear(InteractionContext context, IReadOnlyList<MeetupTime> times, Duration length)
    {
        for (var near = 0; near < times.Count - 1; near++)
            if (BoundsOf(context, [.. times.Skip(near)], length).Usual >= context.Now + ShortestOpen)
                return [.. times.Take(near)];
        return [];
    }

    private PollCloseBounds BoundsOf(InteractionContext context, IReadOnlyList<MeetupTime> times, Duration length) =>
        pollScheduleService.FindBounds(pollScheduleService.ClosingOf(context.Caller.Zone, length, context.Caller.Community.Id), times, context.Now);
}

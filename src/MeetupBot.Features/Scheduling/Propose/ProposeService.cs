using System.Security.Cryptography;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Turns a proposal into a poll or, with a single time, into a scheduled meetup.</summary>
internal sealed class ProposeService(
    AudienceReader audienceReader,
    DecideService decideService,
    MeetupCardPosts meetupCardPosts,
    NewMeetupService newMeetupService,
    OrganizerNoticeService organizerNoticeService,
    ProposalRefusalCard proposalRefusalCard,
    ProposedCard proposedCard,
    Session session)
{
    private const int TriesPerLength = 4;

    /// <summary>Saves the proposal, unless it is known beforehand that its channel takes no card.</summary>
    public Reply Post(InteractionContext context, ProposalDraft draft, Proposal proposal)
    {
        if ((draft.Channel ?? context.Caller.Space.AnnounceChannel) is not { } channel)
            return Refusals.Create(Words.NoChannel);
        if (context.FindCardObstacle(channel) is { } obstacle)
            return proposalRefusalCard.DrawUnpostable(context, draft, obstacle, channel);
        var isShown = context.Capabilities.TellsObstacles && channel == context.Channel?.Id;
        var meetup = Add(context, proposal, channel);
        if (meetup.State == MeetupState.Polling)
            Begin(context, meetup);
        if (meetup.Time is not null && context.EventObstacle is not null)
            organizerNoticeService.Claim(EventOutbox.KeyOfNotice(meetup.Id, context.Caller.Space.Id));
        return new Reply.Replace(proposedCard.Draw(context, meetup, proposal, isShown));
    }

    /// <summary>Sets a meetup of several days in the place of the poll of these days. The poll's message becomes the meetup's.</summary>
    public Reply MakeOne(InteractionContext context, Meetup meetup, MeetupTime first, Duration length)
    {
        session.Polls.SetOptions(meetup.Id, []);
        meetupCardPosts.ReplacePolls(meetup.Id);
        var option = new PollOption(0, first);
        var scheduled = decideService.ScheduleAt(meetup with { Duration = length }, new Poll([option], []), option);
        var proposal = new Proposal(meetup.Title, [first], meetup.Place, length, null, meetup.Capacity, meetup.Description);
        return new Reply.Replace(proposedCard.Draw(context, scheduled, proposal, isShown: true));
    }

    /// <param name="context">The caller becomes the host.</param>
    /// <param name="channel">The card's channel in the caller's space. Null if members are told another way.</param>
    /// <param name="audience">Who sees it. Null: those who see the channel.</param>
    public Meetup Add(InteractionContext context, Proposal proposal, string? channel, Audience? audience = null)
    {
        var plan = New(context, proposal) with
        {
            Channel = channel,
            Audience = audience ?? audienceReader.Read(context.Caller.Space, channel),
        };
        return newMeetupService.Add(plan, proposal.Times, proposal.Closes);
    }

    /// <summary>Random ids: four tries of each length before the next, so ids only grow when short ones run out.</summary>
    public static IEnumerable<MeetupId> DrawIds()
    {
        for (var tries = 0; ; tries++)
        {
            var length = Math.Min(MeetupId.MinLength + (tries / TriesPerLength), MeetupId.MaxLength);
            yield return DrawId(length);
        }
    }

    private static MeetupId DrawId(int length)
    {
        var id = MeetupId.From(RandomNumberGenerator.GetBytes(length));
        return id.IsMixed ? id : DrawId(length);
    }

    /// <summary>Who proposes times can come to them. They change it as everybody changes an answer.</summary>
    private void Begin(InteractionContext context, Meetup meetup)
    {
        var offered = OptionSet.Create(session.Polls.Options(meetup.Id).Select(option => option.Id));
        session.Polls.Save(meetup.Id, Ballot.Begin(meetup.Organizer, offered), context.Now);
    }

    private static Meetup New(InteractionContext context, Proposal proposal) => new()
    {
        Id = default,
        Community = context.Caller.Space.CommunityId,
        Space = context.Caller.Space.Id,
        Title = proposal.Title!,
        Place = proposal.Place,
        Description = proposal.Description,
        Organizer = context.Caller.Id,
        Duration = proposal.Duration ?? Meetup.DefaultDuration,
        Capacity = proposal.Capacity,
        State = MeetupState.Polling,
        Zone = context.Caller.Zone,
        CreatedAt = context.Now,
        ChangedAt = context.Now,
    };
}

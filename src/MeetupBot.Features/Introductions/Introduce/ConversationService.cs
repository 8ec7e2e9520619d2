using MeetupBot.Application.Outbox;
using MeetupBot.Application.Platforms;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// Brings the introduced members together: in one conversation if they have a common space, or else by a direct message to each.
/// </summary>
internal sealed class ConversationService(
    CommonSpaceReader commonSpaceReader,
    IntroductionCard introductionCard,
    Notifier notifier,
    EffectiveSettings settings,
    PlatformSet platforms,
    Session session)
{
    public void Begin(Introduction introduction, Instant now)
    {
        var members = PresentIn(introduction);
        if (commonSpaceReader.Find(introduction.CommunityId, members) is { } common)
            Enqueue(introduction, common, settings.AfterQuietHours(session.Members.List(members), now), now);
        else
            NotifyEach(introduction);
    }

    /// <summary>
    /// What people call the conversation that is opened for them, such as "a private thread". Null: each is written to. It depends only on where
    /// they all are, which each of them may know.
    /// </summary>
    public string? FindPlace(Introduction introduction) =>
        commonSpaceReader.Find(introduction.CommunityId, PresentIn(introduction)) is { Space: var space }
        && platforms.Find(space.Platform)?.Capabilities is { } capabilities
            ? FindPlace(capabilities, space)
            : null;

    /// <summary>The same for people who are all in one space.</summary>
    public static string? FindPlace(Capabilities capabilities, Space space) =>
        capabilities.Groups && (!capabilities.GroupNeedsChannel || space.AnnounceChannel is not null) ? capabilities.GroupName : null;

    /// <summary>They have no common space.</summary>
    public void NotifyEach(Introduction introduction)
    {
        var members = PresentIn(introduction);
        if (members.Count < IntroductionService.Fewest || session.NoThanks.Among(members).Count > 0)
            return;
        foreach (var member in members)
            if (introductionCard.DrawForOne(introduction, member, members) is { } card)
                notifier.Notify(member, new Notification(card)
                {
                    MayMention = false,
                    Names = introductionCard.FindNamed(introduction, members),
                    Fact = IntroductionTopic.WriteFact(introduction),
                });
        Thank(introduction);
    }

    /// <summary>Tells the member who introduced them, once they can write to each other.</summary>
    public void Thank(Introduction introduction)
    {
        var members = MembersOf(introduction);
        if (introduction.ById is not { } by || members.Contains(by) || introductionCard.IsSilenced(by, members))
            return;
        var names = session.Members.Here(members).Select(member => member.Name!).ToList();
        var card = new Card(new Block.Paragraph(Words.InTouchThanksToYou(Words.List(names)))) { Tone = CardTone.Settled, Summary = Words.AnIntroduction };
        notifier.Notify(by, new Notification(card) { MayMention = false, Names = members });
    }

    public IReadOnlyList<MemberId> MembersOf(Introduction introduction) =>
        [.. session.Introductions.Members(introduction.Id).Select(member => member.MemberId)];

    /// <summary>The members who are still there. If one of three has left, the other two still meet.</summary>
    public IReadOnlyList<MemberId> PresentIn(Introduction introduction) =>
        [.. session.Members.Here(MembersOf(introduction)).Select(member => member.Id)];

    private void Enqueue(Introduction introduction, CommonSpace common, Instant notBefore, Instant now)
    {
        var (space, users) = (common.Space, common.Accounts.Select(account => account.ExternalId).ToList());
        var payload = new GroupPayload(introduction.Id.Value, space.Id.Value, users, space.AnnounceChannel);
        session.Outbox.Add(new NewOutboxMessage
        {
            Platform = space.Platform,
            Lane = $"{ConversationOutbox.Kind}:{introduction.Id}",
            Priority = OutboxPriority.ToPerson(OutboxPriority.News),
            Kind = ConversationOutbox.Kind,
            Target = introduction.Id.Value,
            Payload = ConversationOutbox.Write(payload),
            NotBefore = notBefore,
        }, now);
    }
}

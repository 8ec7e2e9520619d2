using System.Text.Json;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Outgoing;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Introduce;

/// <summary>Brings those introduced together: in one conversation where they have a space in common, else by a message to each.</summary>
public static class Conversation
{
    public static void Begin(Session session, Messenger messenger, Introduction introduction, Instant now)
    {
        var members = PresentIn(session, introduction);
        if (CommonSpace.Find(session, introduction.CommunityId, members) is { } common)
            Enqueue(session, introduction, common, messenger.AfterQuiet(session.Members.List(members)), now);
        else
            TellEach(session, messenger, introduction);
    }

    /// <summary>There is no such place for them.</summary>
    public static void TellEach(Session session, Messenger messenger, Introduction introduction)
    {
        var members = PresentIn(session, introduction);
        if (members.Count < Introductions.Fewest)
            return;
        foreach (var member in members)
            if (IntroductionCard.ForOne(session, introduction, member, members) is { } card)
                messenger.Tell(member, new Telling(card) { MayMention = false, Names = IntroductionCard.Named(session, introduction, members) });
    }

    public static IReadOnlyList<MemberId> MembersOf(Session session, Introduction introduction) =>
        [.. session.Introductions.Members(introduction.Id).Select(member => member.MemberId)];

    /// <summary>Who of them is still there: of three who were to come together, two still do.</summary>
    public static IReadOnlyList<MemberId> PresentIn(Session session, Introduction introduction) =>
        [.. session.Members.Here(MembersOf(session, introduction)).Select(member => member.Id)];

    private static void Enqueue(Session session, Introduction introduction, CommonSpace common, Instant notBefore, Instant now)
    {
        var (space, users) = (common.Space, common.Accounts.Select(account => account.ExternalId).ToList());
        var payload = new GroupPayload(introduction.Id.Value, space.Id.Value, users, space.AnnounceChannel);
        session.Outbox.Add(new OutboxMessage
        {
            Platform = space.Platform,
            Lane = $"{OutgoingKinds.Group}:{introduction.Id}",
            Priority = OutgoingPriority.ToPerson(OutgoingPriority.News),
            Kind = OutgoingKinds.Group,
            Target = introduction.Id.Value,
            Payload = JsonSerializer.Serialize(payload, OutgoingJson.Default.GroupPayload),
            NotBefore = notBefore,
        }, now);
    }
}

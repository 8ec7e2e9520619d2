using System.Text.Json;
using System.Text.Json.Serialization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Rights;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Drafts;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>Asks somebody to take a meetup over. It changes hands when they say yes.</summary>
internal sealed class HandOverButtons(
    GuestNoticeCard guestNoticeCard,
    HostService hostService,
    ManageAccessService manageAccessService,
    NamedGuestsReader namedGuestsReader,
    Notifier notifier,
    OthersRight othersRight,
    Session session) : IButton
{
    public const string HandOverButton = "hosts.over";
    public const string ChosenMenu = "hosts.over.who";
    public const string TakeButton = "hosts.take";
    public const string DeclineButton = "hosts.decline";

    public static IReadOnlyList<string> Buttons { get; } = [HandOverButton, ChosenMenu, TakeButton, DeclineButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (press.Action.Name is TakeButton or DeclineButton)
            return Answer(context, press.Action.Subject, press.Action.Name == TakeButton);
        if (manageAccessService.RefuseUnlessHostOfUpcoming(context, press.Action.Subject, out var meetup) is { } refusal)
            return refusal;
        return press.Action.Name == HandOverButton
            ? new Reply.Replace(Draw(meetup, null))
            : Ask(context, meetup, namedGuestsReader.Read(context, press, meetup));
    }

    private static Card Draw(Meetup meetup, string? done) => new(
        new Block.Paragraph(done ?? Words.HandOverHow),
        new Block.Menu(new(ChosenMenu, meetup.Id.Value), Words.WhomToHandOver, []) { Source = MenuSource.Members, Min = 1 },
        new Block.Buttons(ManageButtons.DrawBack(meetup.Id)),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Tone = done is null ? CardTone.Open : CardTone.Settled,
        Summary = Words.HandOver,
    };

    private Reply Ask(InteractionContext context, Meetup meetup, NamedGuests chosen)
    {
        if (chosen.Members is not [var next] || chosen.Outsiders.Count > 0)
            return Refusals.Create(
                chosen.Members.Count == 0 && chosen.Write(Words.OutsidersHost) is { } leftOut ? leftOut : Words.OnlyOneTakesOver,
                ManageButtons.DrawBack(meetup.Id));
        if (next.Id == meetup.Organizer)
            return Refusals.Create(Words.HostsAlready(next.Name!), ManageButtons.DrawBack(meetup.Id));
        var offer = new HandOverOffer(meetup.Id.Value, meetup.Organizer.Value, context.Caller.Id.Value, meetup.IsHost(context.Caller.Id));
        // The draft is theirs: only they can answer it.
        var key = session.Drafts.Add(next.Id, HandOverOffer.DraftKind, JsonSerializer.Serialize(offer, HandOverJson.Default.HandOverOffer), context.Now).Id;
        notifier.Notify(next.Id, new Notification(guestNoticeCard.DrawOffer(context, meetup, key), meetup)
        {
            MayMention = false,
            Fact = HostTopic.WriteOffer(key),
            Names = [context.Caller.Id],
        });
        return new Reply.Replace(Draw(meetup, Words.AskedToTakeOver(next.Name!)));
    }

    private Reply Answer(InteractionContext context, string key, bool takes)
    {
        if (HandOverOffer.Read(session.Drafts.Find(key), context.Caller.Id) is not { } offer)
            return Refusals.Create(Words.OfferGone);
        session.Drafts.Remove(key);
        if (session.Meetups.Find(new MeetupId(offer.Meetup)) is not { IsUpcoming: true } meetup || !offer.Holds(meetup)
            || (takes && !MayStillOffer(offer, meetup)))
            return Refusals.Create(Words.OfferGone);
        var name = context.Caller.Member.Name ?? Words.FormerMember;
        if (!takes)
        {
            Tell(context, new MemberId(offer.By), guestNoticeCard.DrawNews(meetup, Words.DeclinedTakeOver(name), "."), meetup);
            return new Reply.Replace(new Card(new Block.Paragraph(Words.OfferDeclined)) { Tone = CardTone.Settled, Summary = Words.Saved });
        }

        var handed = hostService.HandOver(meetup, context.Caller.Id);
        foreach (var former in new[] { meetup.Organizer, new MemberId(offer.By) }.Distinct().Where(member => member != context.Caller.Id))
            Tell(context, former, guestNoticeCard.DrawNews(handed, Words.TookOver(name), former == meetup.Organizer ? Words.YouStayCoHost : "."), handed);
        var card = guestNoticeCard.DrawNews(handed, Words.YouTookOver, ".");
        return new Reply.Replace(card with { Blocks = [card.Blocks[0], new Block.Buttons(ManageButtons.DrawBack(handed.Id)), .. card.Blocks.Skip(1)] });
    }

    /// <summary>What an organizer of the community offered falls with their right.</summary>
    private bool MayStillOffer(HandOverOffer offer, Meetup meetup) =>
        meetup.IsHost(new MemberId(offer.By)) || (!offer.ByHost && othersRight.Holds(new MemberId(offer.By), meetup.Community));

    private void Tell(InteractionContext context, MemberId to, Card card, Meetup meetup) =>
        notifier.Notify(to, new Notification(card, meetup) { MayMention = false, Names = [context.Caller.Id] });
}

/// <param name="Organizer">Who hosted it when the offer was made.</param>
/// <param name="By">Who made it: the organizer, a co-host, or an organizer of the community.</param>
/// <param name="ByHost">Whether they made it as its host.</param>
internal sealed record HandOverOffer(string Meetup, long Organizer, long By, bool ByHost = false)
{
    public const string DraftKind = "handover";

    /// <summary>Nobody has taken over since, and a host who made it still is one.</summary>
    public bool Holds(Meetup meetup) => meetup.Organizer.Value == Organizer && (!ByHost || meetup.IsHost(new MemberId(By)));

    /// <returns>Null when it was answered, or is somebody else's.</returns>
    public static HandOverOffer? Read(Draft? draft, MemberId to) => draft is { Kind: DraftKind } && draft.MemberId == to
        ? JsonSerializer.Deserialize(draft.Payload, HandOverJson.Default.HandOverOffer)
        : null;
}

[JsonSerializable(typeof(HandOverOffer))]
internal sealed partial class HandOverJson : JsonSerializerContext;

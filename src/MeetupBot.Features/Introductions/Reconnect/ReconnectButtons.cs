using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Introductions;
using MeetupBot.Features.Introductions.Introduce;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Reconnect;

/// <summary>Asks somebody whom a member wants to see again; when they would like it too, a conversation is opened.</summary>
internal sealed class ReconnectButtons(
    ConsentService consentService,
    NamedMemberReader namedMemberReader,
    RequestService requestService,
    Session session) : IButton, IMembersOnly
{
    public const string ReconnectButton = "reconnect";

    public static IReadOnlyList<string> Buttons { get; } = [ReconnectButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (namedMemberReader.RefuseUnlessFound(context, press.Action.Subject, out var member) is { } refusal)
            return refusal;
        // Only for people who both say that they met. Others use "introduce", which asks first.
        if (member.Id == context.Caller.Id)
            return Refusals.Create(Words.OldButton);
        if (!session.Acquaintances.AreAcquainted(context.Caller.Id, member.Id))
            return Refusals.Create(Words.NotMetAskFirst(member.Name!));
        // Whoever asked to be kept apart and asks now has changed their mind.
        session.NoThanks.TakeBack(context.Caller.Id, member.Id);
        var recent = requestService.FindRecent(context.Caller.Id, member.Id).Where(known => known.Origin == IntroductionOrigin.Reconnect).ToList();
        // Who was not asked must not learn by the answer that the other asked for them and has declined since.
        if (recent.Find(known => known.ById != context.Caller.Id) is { } theirs
            && (session.Introductions.Member(theirs.Id, context.Caller.Id) is { AskedAt: not null }
                || !session.NoThanks.HasSaid(member.Id, context.Caller.Id)))
            return consentService.Accept(theirs);
        if (!recent.Exists(known => known.ById == context.Caller.Id))
        {
            if (requestService.RefuseIfTooMany() is { } tooMany)
                return tooMany;
            requestService.Ask(context.Caller.Id, member.Id, IntroductionOrigin.Reconnect, null);
        }

        return new Reply.Replace(new Card(new Block.Paragraph(Words.TheyAreAsked(member.Name!)), new Block.Footer(Words.TheyLearnItIsYou(member.Name!)))
        {
            Tone = CardTone.Settled,
            Summary = Words.SeeAgain,
        });
    }
}

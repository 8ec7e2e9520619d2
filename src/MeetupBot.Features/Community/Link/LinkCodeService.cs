using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Links;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Community.Link;

/// <summary>Creates codes and validates them. Everything is checked again at each use, including button presses.</summary>
internal sealed class LinkCodeService(InteractionContext context, Session session)
{
    private const int MostGuesses = 5;

    private static readonly Duration GuessesCountFor = Duration.FromMinutes(15);

    /// <returns>The code. Only its hash is stored, so it can't be read again.</returns>
    public string Make(LinkKind kind)
    {
        var code = CodeText.Create();
        session.LinkCodes.Add(new LinkCode
        {
            Hash = CodeText.Hash(code),
            Kind = kind,
            SpaceId = context.Caller.Space.Id,
            MemberId = context.Caller.Id,
            Platform = context.User.Platform,
            ExternalId = context.User.Id,
            CreatedAt = context.Now,
        });
        return code;
    }

    /// <returns>Null when the code can be used; otherwise the reason why not.</returns>
    public Reply? Refuse(string typed, out LinkCode code)
    {
        code = null!;
        if (!CodeText.TryRead(typed, out var text))
            return Refusals.Create(Words.NotACode(typed));
        if (session.LinkCodes.CountGuesses(context.Caller.Id, context.Now - GuessesCountFor) >= MostGuesses)
            return Refusals.Create(Words.TooManyCodes);
        if (session.LinkCodes.Find(CodeText.Hash(text)) is not { } found)
        {
            session.LinkCodes.AddGuess(context.Caller.Id, context.Now);
            return Refusals.Create(Words.UnknownCode);
        }

        code = found;
        if (found.UsedAt is not null)
            return Refusals.Create(Words.CodeUsed);
        var until = found.CreatedAt + CodeText.WorksFor;
        if (until <= context.Now)
            return Refusals.Create((RichText)Words.CodeWorkedUntil + context.Phrases.When(MeetupTime.At(until)) + Words.MakeAnotherCode);
        return found.Kind == LinkKind.Spaces ? RefuseSpace(found) : RefuseAccount(found);
    }

    private Reply? RefuseSpace(LinkCode code)
    {
        if (context.Channel is null)
            return Refusals.Create(Words.SpaceCodeNeedsSpace);
        if (!context.Caller.IsOrganizer)
            return Refusals.Create(Words.OnlyOrganizers("link spaces", context.Capabilities.OrganizersByRight));
        if (session.Communities.FindSpace(code.SpaceId) is not { LeftAt: null } first)
            return Refusals.Create(Words.CodeSpaceGone);
        if (first.Id == context.Caller.Space.Id)
            return Refusals.Create(Words.CodeOfThisSpace);
        return session.Communities.AreLinked(first.CommunityId, context.Caller.Space.CommunityId)
            ? Refusals.Create(Words.SpacesLinkedAlready(SpaceText.Write(first)))
            : null;
    }

    private Reply? RefuseAccount(LinkCode code)
    {
        if (Account.KeyOf(code.Platform, code.ExternalId) == Account.KeyOf(context.User.Platform, context.User.Id))
            return Refusals.Create(Words.CodeOfThisAccount);
        return code.MemberId == context.Caller.Id ? Refusals.Create(Words.AccountsLinkedAlready) : null;
    }
}

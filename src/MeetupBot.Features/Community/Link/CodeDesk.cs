using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.Time;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Community.Link;

/// <summary>Makes codes, and says what is wrong with one that is used. Everything is looked at anew with each use, presses included.</summary>
internal sealed class CodeDesk(Turn turn, Session session)
{
    private const int MostGuesses = 5;

    private static readonly Duration GuessesCountFor = Duration.FromMinutes(15);

    /// <returns>The code, which is known to nobody else from here on.</returns>
    public string Make(LinkKind kind)
    {
        var code = CodeText.Fresh();
        session.LinkCodes.Add(new LinkCode
        {
            Hash = CodeText.Hash(code),
            Kind = kind,
            SpaceId = turn.Caller.Space.Id,
            MemberId = turn.Caller.Id,
            Platform = turn.User.Platform,
            ExternalId = turn.User.Id,
            CreatedAt = turn.Now,
        });
        return code;
    }

    /// <returns>Null when it can be used.</returns>
    public Reply? Refuse(string typed, out LinkCode code)
    {
        code = null!;
        if (!CodeText.TryRead(typed, out var text))
            return Refusals.Say(Words.NotACode(typed));
        if (session.LinkCodes.CountGuesses(turn.Caller.Id, turn.Now - GuessesCountFor) >= MostGuesses)
            return Refusals.Say(Words.TooManyCodes);
        if (session.LinkCodes.Find(CodeText.Hash(text)) is not { } found)
        {
            session.LinkCodes.AddGuess(turn.Caller.Id, turn.Now);
            return Refusals.Say(Words.UnknownCode);
        }

        code = found;
        if (found.UsedAt is not null)
            return Refusals.Say(Words.CodeUsed);
        var until = found.CreatedAt + CodeText.WorksFor;
        if (until <= turn.Now)
            return Refusals.Say((RichText)Words.CodeWorkedUntil + turn.Phrases.When(MeetupTime.At(until)) + Words.MakeAnotherCode);
        return found.Kind == LinkKind.Spaces ? RefuseSpace(found) : RefuseAccount(found);
    }

    private Reply? RefuseSpace(LinkCode code)
    {
        if (turn.Channel is null)
            return Refusals.Say(Words.SpaceCodeNeedsSpace);
        if (!turn.Caller.IsOrganizer)
            return Refusals.Say(Words.OnlyOrganizers("link spaces", turn.Capabilities.OrganizersByRight));
        if (session.Communities.FindSpace(code.SpaceId) is not { LeftAt: null } first)
            return Refusals.Say(Words.CodeSpaceGone);
        if (first.Id == turn.Caller.Space.Id)
            return Refusals.Say(Words.CodeOfThisSpace);
        return session.Communities.AreLinked(first.CommunityId, turn.Caller.Space.CommunityId)
            ? Refusals.Say(Words.SpacesLinkedAlready(SpaceNames.Of(first)))
            : null;
    }

    private Reply? RefuseAccount(LinkCode code)
    {
        if (Account.KeyOf(code.Platform, code.ExternalId) == Account.KeyOf(turn.User.Platform, turn.User.Id))
            return Refusals.Say(Words.CodeOfThisAccount);
        return code.MemberId == turn.Caller.Id ? Refusals.Say(Words.AccountsLinkedAlready) : null;
    }
}

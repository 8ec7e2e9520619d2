using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.Members;
using MeetupBot.Storage;

namespace MeetupBot.Features.Community.Profile;

/// <summary>At which of several accounts somebody is told things.</summary>
internal sealed class ToldAtChoice(Session session)
{
    /// <summary>Stands for the account used last.</summary>
    public const string Last = "last";

    /// <summary>Of what a menu shows.</summary>
    private const int MostAccounts = 20;

    /// <summary>None for who has one account: there is nothing to choose.</summary>
    public IReadOnlyList<MenuOption> Options(Turn turn, Member member)
    {
        var accounts = Accounts(turn, member.Id);
        if (accounts.Count < 2)
            return [];
        return
        [
            new(Words.ToldAtLast, Last, member.ToldAt is null),
            .. accounts.Take(MostAccounts).Select(account => new MenuOption(Words.Shorten(SpaceNames.Of(account), 75), account.Key, account.Key == member.ToldAt)),
        ];
    }

    /// <summary>By its key, its platform or the name on it; null when it is none of theirs, or not one alone.</summary>
    /// <param name="typed">What was chosen or typed.</param>
    /// <param name="key">Of the account; null: the one used last.</param>
    public bool TryRead(Turn turn, string typed, out string? key)
    {
        key = null;
        if (typed.Equals(Last, StringComparison.OrdinalIgnoreCase))
            return true;
        var fits = Accounts(turn, turn.Caller.Id)
            .Where(account => new[] { account.Key, account.Platform, account.Name, SpaceNames.Of(account) }.Contains(typed, StringComparer.OrdinalIgnoreCase))
            .ToList();
        key = fits is [var one] ? one.Key : null;
        return key is not null;
    }

    private List<Account> Accounts(Turn turn, MemberId member) =>
        [.. session.Members.Accounts([member]).DistinctBy(account => account.Key)];
}

using MeetupBot.Chat.Text;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>At which of several accounts somebody is told things.</summary>
internal sealed class PreferredAccounts(Session session)
{
    /// <summary>Stands for the account used last.</summary>
    public const string Last = "last";

    /// <summary>Of what a menu shows.</summary>
    private const int MostAccounts = 20;

    /// <summary>None for who has one account: there is nothing to choose.</summary>
    public IReadOnlyList<MenuOption> Options(InteractionContext context, Member member)
    {
        var accounts = Accounts(context, member.Id);
        if (accounts.Count < 2)
            return [];
        return
        [
            new(Words.ToldAtLast, Last, member.ToldAt is null),
            .. accounts.Take(MostAccounts).Select(account => new MenuOption(DisplayText.Shorten(SpaceNames.Of(account), 75), account.Key, account.Key == member.ToldAt)),
        ];
    }

    /// <summary>By its key, its platform or the name on it; null when it is none of theirs, or not one alone.</summary>
    /// <param name="typed">What was chosen or typed.</param>
    /// <param name="key">Of the account; null: the one used last.</param>
    public bool TryRead(InteractionContext context, string typed, out string? key)
    {
        key = null;
        if (typed.Equals(Last, StringComparison.OrdinalIgnoreCase))
            return true;
        var fits = Accounts(context, context.Caller.Id)
            .Where(account => new[] { account.Key, account.Platform, account.Name, SpaceNames.Of(account) }.Contains(typed, StringComparer.OrdinalIgnoreCase))
            .ToList();
        key = fits is [var one] ? one.Key : null;
        return key is not null;
    }

    private List<Account> Accounts(InteractionContext context, MemberId member) =>
        [.. session.Members.Accounts([member]).DistinctBy(account => account.Key)];
}

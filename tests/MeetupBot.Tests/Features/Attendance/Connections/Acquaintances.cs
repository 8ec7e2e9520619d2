using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Members.PersonalData;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Attendance.Connections;

/// <summary>Lets people of the bench have met, as if they had said so.</summary>
/// <param name="bot">The bench.</param>
/// <param name="bothSay">Else one says so, and the other says nothing.</param>
internal sealed class Acquaintances(BotHarness bot, bool bothSay = true)
{
    public async Task<MemberId> IdOf(Someone person) => (await Find(person)).Id;

    public async Task Met(Someone by, Someone other, int daysAgo = 7, MeetupId? meetup = null)
    {
        var (one, two) = (await Find(by), await Find(other));
        var occasion = meetup is { } id ? Occasion.ForMeetup(id) : Occasion.Elsewhere;
        await bot.Database.WriteAsync(session =>
        {
            session.Encounters.Say(one.CommunityId, one.Id, two.Id, occasion, bot.Now - Duration.FromDays(daysAgo));
            if (bothSay)
                session.Encounters.Say(one.CommunityId, two.Id, one.Id, occasion, bot.Now - Duration.FromDays(daysAgo));
        });
    }

    /// <summary>Each of them has met the person.</summary>
    public async Task MetAll(Someone person, params Someone[] others)
    {
        foreach (var other in others)
            await Met(person, other);
    }

    public async Task Forget(Someone person)
    {
        var member = await IdOf(person);
        await bot.Database.WriteAsync(session => session.PersonalData.Forget(member, ForgottenAnswers.Remove, bot.Now));
    }

    public async Task Leave(Someone person)
    {
        var member = await IdOf(person);
        await bot.Database.WriteAsync(session =>
        {
            foreach (var account in session.Members.Accounts([member]))
                session.Members.SetPresence(account, left: true, bot.Now);
        });
    }

    private async Task<Member> Find(Someone person) =>
        (await bot.Database.ReadAsync(session => session.Members.FindAnywhere(person.Platform, person.User.Id)))[0].Member;
}

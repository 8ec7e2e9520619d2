using MeetupBot.Domain.Members;
using MeetupBot.Storage.Members.PersonalData;

namespace MeetupBot.Tests.Storage.Stores;

public class NoThanksTests : StoreTests
{
    [Fact]
    public async Task It_outlives_that_the_other_is_forgotten_as_a_hash_that_names_nobody()
    {
        await Say(Ana, Ben);

        await Forget(Ben);

        Assert.Empty(await Db.Read(session => session.NoThanks.SaidBy(Ana)));
        Assert.True(await Db.Read(session => session.NoThanks.HasKept(Ana)));
        var kept = Assert.Single((await Db.Read(session => session.PersonalData.Export(Ana)))!.NoThanks);
        Assert.Equal((null, 64), (kept.ToName, kept.KeptAsHash!.Length));
        Assert.Equal([await Known("Ben")], await Db.Read(session => session.NoThanks.SaidBy(Ana)));
        Assert.False(await Db.Read(session => session.NoThanks.HasKept(Ana)));
    }

    [Fact]
    public async Task It_holds_however_often_they_come_back_and_after_a_restart()
    {
        await Say(Ana, Ben);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await Forget(await Known("Ben"));
            await Db.Reopen();
        }

        var back = await Known("Ben");
        Assert.True(await Db.Read(session => session.NoThanks.HasSaid(Ana, back)));
    }

    [Fact]
    public async Task It_holds_for_each_account_of_the_other_and_whichever_account_of_ones_own_is_left()
    {
        await Db.Write(session => session.Merges.Merge(Ben, Cleo, Now));
        await Say(Ana, Cleo);
        await Forget(Cleo);
        var dev = await Known("Dev");
        await Db.Write(session => session.Merges.Merge(Ana, dev, Now));

        var (ben, cleo) = (await Known("Ben"), await Known("Cleo"));

        Assert.Equivalent(new[] { ben, cleo }, await Db.Read(session => session.NoThanks.SaidBy(dev)), strict: true);
    }

    [Fact]
    public async Task Somebody_elses_account_is_nobody_who_came_back()
    {
        await Say(Ana, Ben);
        await Forget(Ben);

        await Known("Dev");

        Assert.Empty(await Db.Read(session => session.NoThanks.SaidBy(Ana)));
    }

    [Fact]
    public async Task It_goes_with_the_one_who_said_it()
    {
        await Say(Ana, Ben);
        await Forget(Ben);
        await Forget(Ana);

        var (ana, ben) = (await Known("Ana"), await Known("Ben"));

        Assert.False(await Db.Read(session => session.NoThanks.IsBetween(ana, ben)));
    }

    [Fact]
    public async Task Taken_back_it_does_not_return()
    {
        await Say(Ana, Ben);
        await Forget(Ben);
        var back = await Known("Ben");
        await Db.Write(session => session.NoThanks.TakeBack(Ana, back));
        await Forget(back);

        Assert.False(await Db.Read(session => session.NoThanks.HasKept(Ana)));
        await Say(Ana, Cleo);
        await Forget(Cleo);
        await Db.Write(session => session.NoThanks.TakeBackKept(Ana));
        Assert.Empty(await Db.Read(session => session.NoThanks.SaidBy(Ana)));
        await Known("Cleo");
        Assert.Empty(await Db.Read(session => session.NoThanks.SaidBy(Ana)));
    }

    [Fact]
    public async Task Two_who_were_one_are_both_kept_apart_in_both_directions()
    {
        var dev = await Known("Dev");
        await Db.Write(session => session.Merges.Merge(Ben, Ana, Now));
        await Say(Ana, Cleo);
        await Say(dev, Ana);
        await Forget(Cleo);

        await Db.Write(session => session.Merges.Split(Ana, account => account.ExternalId == "Ben"));

        var cleo = await Known("Cleo");
        foreach (var one in new[] { Ana, Ben })
        {
            Assert.True(await Db.Read(session => session.NoThanks.HasSaid(one, cleo)));
            Assert.True(await Db.Read(session => session.NoThanks.HasSaid(dev, one)));
        }
    }

    [Fact]
    public async Task Two_who_were_one_are_both_introduced_by_nobody()
    {
        await Db.Write(session => session.Merges.Merge(Ben, Ana, Now));
        await Db.Write(session => session.Members.Update(session.Members.Find(Ana)! with { NobodyIntroduces = true }));

        await Db.Write(session => session.Merges.Split(Ana, account => account.ExternalId == "Ben"));

        foreach (var one in new[] { Ana, Ben })
            Assert.True((await Db.Read(session => session.Members.Find(one)))!.NobodyIntroduces);
    }

    private Task Say(MemberId one, MemberId other) => Db.Write(session => session.NoThanks.Say(one, other, Now));

    private Task Forget(MemberId member) =>
        Db.Write(session => session.PersonalData.Forget(member, ForgottenAnswers.Anonymise, Now));
}

using System.Text;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Tests.Storage.Engine;

/// <summary>What is deleted is in no file of the database any more.</summary>
public sealed class ForgottenBytesTests
{
    [Fact]
    public async Task What_was_deleted_is_in_no_free_page_and_not_in_the_log()
    {
        await using var database = new TestDatabase();
        var names = Enumerable.Range(0, 400).Select(number => $"Zebedee Quist {number} {new string('q', 300)}").ToList();
        await database.Write(session =>
        {
            var member = session.Members.See(
                session.Communities.Join("test", "leeds", "Leeds", TestDatabase.Start).Space, new ObservedUser("test", "ana", "Ana", null, null, null), TestDatabase.Start).Member;
            foreach (var name in names)
                session.Drafts.Add(member.Id, "draft", name, TestDatabase.Start);
        });
        await database.Open.EmptyLogAsync();
        Assert.Contains("Zebedee", await Read(database), StringComparison.Ordinal);

        await database.Write(session => session.Drafts.RemoveBefore(TestDatabase.Start + Duration.FromDays(1)));
        await database.Open.EmptyLogAsync();

        Assert.DoesNotContain("Zebedee", await Read(database), StringComparison.Ordinal);
    }

    private static async Task<string> Read(TestDatabase database)
    {
        var all = new StringBuilder();
        foreach (var file in new[] { database.File, database.File + "-wal" }.Where(File.Exists))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            all.Append(await reader.ReadToEndAsync());
        }

        return all.ToString();
    }
}

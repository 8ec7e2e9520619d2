using MeetupBot.Application.Jobs;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Tests.Application.Modules;

internal sealed class GongJob(Session session, GongPosts posts) : IJob
{
    public static string Kind => "gong";

    public static string Describe(string title) => "The gong sounds";

    public static string DescribeDone(string title) => "The gong sounded";

    public void Run(JobContext job)
    {
        if (session.Members.Find(job.Item.MemberId!.Value) is { ForgottenAt: null } member)
            posts.Post(member);
    }
}

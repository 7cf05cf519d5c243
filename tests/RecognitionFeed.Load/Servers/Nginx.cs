using System.Diagnostics;
using System.Globalization;

namespace RecognitionFeed.Load.Servers;

/// <summary>Debian's nginx with a configuration of its own in a temporary folder.</summary>
internal static class Nginx
{
    /// <summary>A feed by nchan: POST /publish, WebSocket /live.</summary>
    public static Task<ServerProcess> StartNchanAsync(string folder, int port, int workers) =>
        StartAsync(
            folder,
            port,
            workers.ToString(CultureInfo.InvariantCulture),
            "load_module modules/ngx_nchan_module.so;",
            """
                location = /publish { nchan_publisher http; nchan_channel_id feed; nchan_message_buffer_length 10; }
                location = /live {
                  nchan_subscriber websocket;
                  nchan_channel_id feed;
                  nchan_subscriber_first_message newest;
                }
            """
        );

    /// <summary>Serves the folder's file <c>page</c>, which is already compressed by Brotli.</summary>
    public static Task<ServerProcess> StartStaticAsync(string folder, int port) =>
        StartAsync(
            folder,
            port,
            "auto",
            "",
            $$"""
                root {{folder}};
                sendfile on;
                tcp_nopush on;
                keepalive_requests 100000000;
                types { image/webp webp; }
                location = /page {
                  default_type "application/json; charset=utf-8";
                  add_header Content-Encoding br;
                  add_header Vary "Accept-Encoding, Cookie";
                  add_header Cache-Control "private, no-cache";
                }
            """
        );

    private static async Task<ServerProcess> StartAsync(
        string folder,
        int port,
        string workers,
        string modules,
        string locations
    )
    {
        Directory.CreateDirectory(folder);
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(
            configuration,
            $$"""
            {{modules}}
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            daemon off;
            worker_processes {{workers}};
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log warn;
            events { worker_connections {{Math.Min(OpenFiles.Limit - 100, 65_000)}}; }
            http {
              access_log off;
              client_body_temp_path {{folder}}/body;
              proxy_temp_path {{folder}}/proxy;
              fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi;
              scgi_temp_path {{folder}}/scgi;
              server {
                listen 127.0.0.1:{{port}} backlog=4096;
            {{locations}}
              }
            }
            """
        );
        var start = new ProcessStartInfo("nginx")
        {
            ArgumentList = { "-p", "/usr/share/nginx", "-c", configuration, "-e", $"{folder}/error.log" },
        };
        try
        {
            return await ServerProcess.StartAsync(start, port);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new LoadException("nginx is missing: apt-get install nginx libnginx-mod-nchan");
        }
    }
}

# The smallest Rails application with Doorkeeper: one user, one client, sqlite. Settings come as JSON in ARGV[0].
require 'json'
require 'erb'
GIVEN = JSON.parse(ARGV.fetch(0)).freeze
ENV['RAILS_ENV'] = 'production'
ENV['DATABASE_URL'] = 'sqlite3:site.sqlite3?pool=16&timeout=20000'

require 'rails'
require 'active_record/railtie'
require 'action_controller/railtie'
require 'doorkeeper'

class Site < Rails::Application
  config.load_defaults 6.1
  config.root = Dir.pwd
  config.eager_load = false
  config.secret_key_base = GIVEN['key']
  config.logger = Logger.new($stdout)
  config.log_level = :warn
end

Owner = Struct.new(:id)

Doorkeeper.configure do
  orm :active_record
  resource_owner_authenticator do
    session[:user] ? Owner.new(session[:user]) : redirect_to("/login?#{{ back: request.fullpath }.to_query}")
  end
  grant_flows %w[authorization_code]
  default_scopes :notes
  access_token_expires_in GIVEN['token_life_seconds']
  use_refresh_token
  force_ssl_in_redirect_uri false
  custom_introspection_response { |token, _| { sub: "user-#{token.resource_owner_id}" } }
end

Site.initialize!

class LoginController < ActionController::Base
  protect_from_forgery with: :exception

  def show
    render inline: <<~PAGE
      <%= form_tag '/login' do %>
        <%= hidden_field_tag :back, params[:back] %>
        <%= text_field_tag :name %> <%= password_field_tag :password %> <%= submit_tag 'Sign in' %>
      <% end %>
    PAGE
  end

  def create
    known = params[:name] == GIVEN['user'] && params[:password] == GIVEN['password']
    return head :forbidden unless known && params[:back].to_s.start_with?('/oauth/')

    reset_session
    session[:user] = 1
    redirect_to params[:back]
  end
end

Site.routes.draw do
  use_doorkeeper
  get '/login', to: 'login#show'
  post '/login', to: 'login#create'
end

# Doorkeeper's own migrations, without the column that would keep a refresh token alive until its successor is used.
TEMPLATES = File.join(Gem.loaded_specs['doorkeeper']&.full_gem_path || Doorkeeper::Engine.root.to_s,
                      'lib/generators/doorkeeper/templates')
def migration_version = '[6.1]'
ActiveRecord::Migration.verbose = false
{ 'migration' => :CreateDoorkeeperTables, 'enable_pkce_migration' => :EnablePkce }.each do |file, name|
  source = ERB.new(File.read(File.join(TEMPLATES, "#{file}.rb.erb"))).result(binding)
  eval(source.lines.grep_v(/previous_refresh_token/).join)
  Object.const_get(name).new.migrate(:up)
end
Doorkeeper::Application.create!(
  name: 'notebook', uid: GIVEN['client_id'], secret: GIVEN['client_secret'],
  redirect_uri: GIVEN['redirect_uri'], scopes: 'notes'
)

require 'rack/handler/puma'
Rack::Handler::Puma.run(Site, Host: '127.0.0.1', Port: GIVEN['port'], Threads: '5:5', Silent: true)
